package io.largesse.threshold;

import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entries of every shape that the types allow. */
public final class AnyEntry {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private AnyEntry() {}

  public static Arbitrary<Entry> entry() {
    Arbitrary<Where> where =
        Combinators.combine(id(), id(), country(), Arbitraries.of(Typology.class)).as(Where::new);
    Arbitrary<Why> why =
        Combinators.combine(
                id().optional(),
                Arbitraries.of(TiedTo.class),
                id().optional(),
                status().list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.integers().between(1, Entry.QUANTITY_MAX))
            .as(Why::new);
    return Combinators.combine(id(), id(), flag(), day(), where, flag(), why, prices())
        .as(
            (gift, client, given, day, there, ownTrade, reason, prices) ->
                new Entry(
                    new GiftId(gift),
                    new ClientId(client),
                    given,
                    day,
                    new BoutiqueId(there.boutique),
                    new EntityId(there.entity),
                    there.market,
                    there.typology,
                    ownTrade,
                    reason.occasion.map(OccasionId::new),
                    reason.tiedTo,
                    reason.purchase.map(PurchaseId::new),
                    reason.statuses,
                    reason.quantity,
                    prices));
  }

  private static Arbitrary<Status> status() {
    Arbitrary<String> words = Arbitraries.of("EU_COMMISSION", "Sénat", "BE", "名");
    return Combinators.combine(
            Arbitraries.of(RecipientClass.class),
            words.optional(),
            country(),
            words.optional(),
            day().optional(),
            Arbitraries.integers().between(0, 4_000).optional())
        .as(
            (is, body, country, subdivision, from, days) ->
                new Status(
                    is,
                    body,
                    country,
                    subdivision,
                    from,
                    days.map(more -> from.orElse(FIRST).plusDays(more))));
  }

  private static Arbitrary<Prices> prices() {
    Arbitrary<Optional<Money>> money = money().optional();
    return Combinators.combine(
            money,
            money,
            money,
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(6),
            money,
            money,
            money)
        .as(Prices::new);
  }

  private static Arbitrary<Money> money() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 10_000_000_000_000L),
            Arbitraries.of("EUR", "JPY", "KWD", "GBP"))
        .as((units, code) -> new Money(units, Currency.getInstance(code)));
  }

  private static Arbitrary<LocalDate> day() {
    return Arbitraries.integers().between(0, 20_000).map(FIRST::plusDays);
  }

  private static Arbitrary<Country> country() {
    return Arbitraries.of("FR", "GB", "JP", "EU").map(Country::new);
  }

  private static Arbitrary<Boolean> flag() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<String> id() {
    Arbitrary<String> rest = Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(63);
    return rest.map(letters -> "g" + letters);
  }

  private record Where(String boutique, String entity, Country market, Typology typology) {}

  private record Why(
      Optional<String> occasion,
      TiedTo tiedTo,
      Optional<String> purchase,
      List<Status> statuses,
      int quantity) {}
}
