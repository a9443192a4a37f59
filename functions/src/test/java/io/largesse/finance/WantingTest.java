package io.largesse.finance;

import static io.largesse.finance.SomeLines.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.Recipient;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.place.Country;
import io.largesse.threshold.Candidate;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposures;
import io.largesse.threshold.Prices;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.Setting;
import io.largesse.threshold.ShippedRules;
import io.largesse.threshold.TiedTo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gifts of a boutique in London, stated in euros too, on 15 June 2026. */
final class WantingTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Country GB = new Country("GB");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final ExchangeRate KEPT = rate("GBP", "EUR", "1.25");

  @Test
  void a_gift_costs_its_units_with_freight_and_handling_and_its_engraving() {
    Prices prices = prices("12.00 GBP", "1.00 GBP", "0.50 GBP", "7.00 GBP");

    assertThat(cost(entry(3, prices), List.of(KEPT), RateBook.EMPTY))
        .isEqualTo(line("47.50 GBP", "59.38 EUR", 0));
  }

  @Test
  void costs_of_several_currencies_are_stated_in_the_reference_currency() {
    Prices prices = prices("12.00 GBP", "1.00 EUR", null, "3.00 EUR");

    assertThat(cost(entry(2, prices), List.of(KEPT), RateBook.EMPTY))
        .isEqualTo(line("35.00 EUR", "35.00 EUR", 0));
  }

  @Test
  void a_cost_that_is_not_known_or_not_converted_is_to_be_reviewed() {
    assertThat(cost(entry(1, prices(null, null, null, "7.00 GBP")), List.of(KEPT), RateBook.EMPTY))
        .isEqualTo(line(null, null, 1));
    assertThat(cost(entry(1, prices("12.00 GBP", null, null, null)), List.of(), RateBook.EMPTY))
        .isEqualTo(line("12.00 GBP", null, 1));
  }

  @Test
  void the_kept_rate_comes_before_the_book_and_the_book_before_none() {
    Entry gift = entry(1, prices("10.00 GBP", null, null, null));
    RateBook book = book("2");

    assertThat(cost(gift, List.of(KEPT), book)).isEqualTo(line("10.00 GBP", "12.50 EUR", 0));
    assertThat(cost(gift, List.of(), book)).isEqualTo(line("10.00 GBP", "20.00 EUR", 0));
  }

  @Test
  void a_tax_that_was_converted_once_stays_at_its_rate() {
    Entry gift = entry(1, prices("100.00 CHF", null, null, null));
    Wanted first = wanted(gift, Declared.NONE, book("0.9"));
    Declared declared =
        Declared.NONE.toward(first, SomeLines.gift("g"), SomeLines.ACT).orElseThrow().declared();

    assertThat(first.lines().getLast().amount()).contains(money("90.00 GBP"));
    assertThat(wanted(gift, declared, book("0.8"))).isEqualTo(first);
    assertThat(wanted(gift, Declared.NONE, book("0.8")).lines().getLast().amount())
        .contains(money("80.00 GBP"));
  }

  @Test
  void nothing_is_wanted_of_a_gift_that_is_not_given() {
    Entry gift = entry(1, prices("100.00 GBP", null, null, null)).given(false);

    assertThat(wanted(gift, Declared.NONE, RateBook.EMPTY)).isEqualTo(Wanted.NOTHING);
  }

  @Test
  void a_boutique_that_has_gone_over_to_another_entity_leaves_its_gifts_with_the_old_one() {
    Entry gift = entry(1, prices("30.00 GBP", null, null, null));
    Entry other = new SomeOther(gift).entry();

    assertThat(
            new Wanting(EUR)
                .of(
                    candidate(gift),
                    setting("LARG-NEW", List.of(other), RateBook.EMPTY),
                    List.of(KEPT),
                    Declared.NONE)
                .lines())
        .hasSize(2)
        .last()
        .satisfies(line -> assertThat(line.amount()).contains(money("30.00 GBP")));
  }

  /** A gift like another one, of another id. */
  private record SomeOther(Entry like) {
    Entry entry() {
      return new Entry(
          new GiftId("other"),
          like.client(),
          true,
          like.day(),
          like.boutique(),
          like.entity(),
          like.market(),
          like.typology(),
          like.ownTrade(),
          like.occasion(),
          like.tiedTo(),
          like.purchaseId(),
          like.statuses(),
          like.quantity(),
          like.prices());
    }
  }

  private static DeclarationLine cost(Entry gift, List<ExchangeRate> kept, RateBook book) {
    return new Wanting(EUR)
        .of(candidate(gift), setting("LARG-GB", List.of(), book), kept, Declared.NONE)
        .lines()
        .getFirst();
  }

  private static Wanted wanted(Entry gift, Declared declared, RateBook book) {
    return new Wanting(EUR)
        .of(candidate(gift), setting("LARG-GB", List.of(), book), List.of(KEPT), declared);
  }

  private static DeclarationLine line(
      @Nullable String amount, @Nullable String inReference, int reviews) {
    return new DeclarationLine.Cost(
        Optional.ofNullable(amount).map(SomeLines::money),
        Optional.ofNullable(inReference).map(SomeLines::money),
        reviews);
  }

  private static Prices prices(
      @Nullable String cost,
      @Nullable String freight,
      @Nullable String handling,
      @Nullable String engraving) {
    return new Prices(
        amount(cost),
        Optional.empty(),
        Optional.empty(),
        new BigDecimal("0.20"),
        amount(freight),
        amount(handling),
        amount(engraving));
  }

  private static Optional<Money> amount(@Nullable String text) {
    return Optional.ofNullable(text).map(SomeLines::money);
  }

  private static Entry entry(int quantity, Prices prices) {
    return new Entry(
        new GiftId("g"),
        new ClientId("c"),
        true,
        DAY,
        new BoutiqueId("LON-01"),
        new EntityId("LARG-GB"),
        GB,
        Typology.OBJECT,
        false,
        Optional.empty(),
        TiedTo.NOTHING,
        Optional.empty(),
        List.of(Status.privateOf(GB)),
        quantity,
        prices);
  }

  private static Candidate candidate(Entry gift) {
    return new Candidate(gift, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Setting setting(String entity, List<Entry> others, RateBook book) {
    return new Setting(
        new Boutique(
            new BoutiqueId("LON-01"),
            "Bond Street",
            GB,
            Optional.empty(),
            new EntityId(entity),
            ZoneId.of("Europe/London"),
            1,
            "4711",
            Currency.getInstance("GBP")),
        new Recipient(new ClientId("c"), GB, List.of()),
        DAY,
        List.of(ShippedRules.of(new RuleMarket("GB"))),
        new Exposures(others, Optional.empty(), Optional.empty()),
        book);
  }

  /** Any currency into any other at {@code rate}. */
  private static RateBook book(String rate) {
    return (from, to, day) -> Optional.of(rate(from.getCurrencyCode(), to.getCurrencyCode(), rate));
  }

  private static ExchangeRate rate(String from, String to, String rate) {
    return new ExchangeRate(
        Currency.getInstance(from),
        Currency.getInstance(to),
        DAY,
        BigDecimal.ONE,
        new BigDecimal(rate),
        "ECB");
  }
}
