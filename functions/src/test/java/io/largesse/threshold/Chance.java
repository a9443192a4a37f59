package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.Recipient;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import io.largesse.money.RateSheet;
import io.largesse.money.Rates;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.Certainty;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Shape;
import io.largesse.threshold.ThresholdRule.Side;
import io.largesse.threshold.ThresholdRule.Source;
import io.largesse.threshold.ThresholdRule.Valuation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gifts, rules and settings by chance, the same for the same seed. Words are few and days lie close
 * to the edges of windows, so that rules apply, limits are passed and edges are hit.
 */
final class Chance {
  private static final List<LocalDate> LANDMARKS =
      Stream.of("2024-02-29", "2025-12-31", "2026-01-31", "2026-06-15", "2027-02-28", "2027-03-31")
          .map(LocalDate::parse)
          .toList();
  private static final List<Currency> CURRENCIES =
      Stream.of("EUR", "GBP", "JPY", "KWD").map(Currency::getInstance).toList();

  private final Random random;
  private final LocalDate day;
  private final LocalDate today;

  Chance(long seed) {
    this.random = new Random(seed);
    this.day = one(LANDMARKS).plusDays(random.nextInt(4) - 1L);
    this.today = oneIn(3) ? day.plusDays(random.nextInt(31)) : day.minusDays(random.nextInt(200));
  }

  Candidate candidate() {
    return new Candidate(
        entry(() -> day), maybe(2, () -> "BE"), maybe(2, this::money), maybe(4, this::country));
  }

  Setting setting(Candidate candidate) {
    return new Setting(
        new Boutique(
            new BoutiqueId("B-01"),
            "A boutique",
            candidate.entry().market(),
            candidate.subdivision(),
            candidate.entry().entity(),
            ZoneId.of("UTC"),
            1 + random.nextInt(12),
            "1",
            one(CURRENCIES)),
        new Recipient(new ClientId("c"), country(), some(3, this::status)),
        today,
        List.of(ruleSet("FR"), ruleSet("EU"), ruleSet(RuleSet.HOUSE)),
        new Exposures(entries(), maybe(2, this::entries), maybe(2, this::entries)),
        rates());
  }

  private RuleSet ruleSet(String market) {
    List<ThresholdRule> rules = new ArrayList<>();
    for (String id : List.of("A", "B", "C", "D")) {
      ThresholdRule like = rule(id);
      LocalDate from = day.minusDays(random.nextInt(900));
      int periods = 1 + random.nextInt(3);
      for (int period = 1; period <= periods; period++) {
        LocalDate to = from.plusDays(random.nextInt(700));
        boolean open = period == periods && !oneIn(3);
        rules.add(
            between(oneIn(2) ? like : rule(id), from, open ? Optional.empty() : Optional.of(to)));
        from = to.plusDays(oneIn(2) ? 1 : 1 + random.nextInt(60));
      }
    }
    return new RuleSet(market, random.nextInt(2), rules);
  }

  private ThresholdRule rule(String id) {
    boolean share = oneIn(8);
    Regime regime = one(Regime.values());
    Effect effect = one(Effect.values());
    Limit limit =
        share
            ? new Limit.ShareOfPurchase(decimal("0.2", "0.125", "1"))
            : oneIn(4)
                ? new Limit.Count(random.nextInt(4))
                : new Limit.Amount(new Money(random.nextInt(30_000), one(CURRENCIES)));
    return new ThresholdRule(
        id,
        "By chance",
        regime,
        one(Side.values()),
        maybe(2, this::countryOrEu),
        maybe(5, () -> "BE"),
        oneIn(6) ? Set.of(country()) : Set.of(),
        oneIn(3) ? List.of(classMatch(), classMatch()) : List.of(),
        oneIn(4) ? Set.of(typology()) : Set.of(),
        maybe(5, random::nextBoolean),
        oneIn(5) ? EnumSet.of(one(TiedTo.values()), tiedTo()) : Set.of(),
        share ? new Window.PerGift() : window(),
        one(CountedTogether.values()),
        one(GivenBy.values()),
        maybe(4, () -> new Money(random.nextInt(6_000), one(CURRENCIES))),
        new Valuation(one(Price.values()), random.nextBoolean(), oneIn(4), random.nextBoolean()),
        limit,
        random.nextBoolean(),
        effect,
        maybe(2, () -> one(Role.values())),
        maybe(2, () -> one(Shape.values())),
        maybe(2, () -> "treatment"),
        LocalDate.EPOCH,
        Optional.empty(),
        maybe(4, () -> today.plusDays(random.nextInt(3) - 1L)),
        new Source("Chance", Optional.empty(), Certainty.HOUSE));
  }

  private static ThresholdRule between(ThresholdRule rule, LocalDate from, Optional<LocalDate> to) {
    return new ThresholdRule(
        rule.id(),
        rule.title(),
        rule.regime(),
        rule.side(),
        rule.country(),
        rule.subdivision(),
        rule.destinations(),
        rule.recipientClasses(),
        rule.typologies(),
        rule.ownTrade(),
        rule.tiedTo(),
        rule.window(),
        rule.countedTogether(),
        rule.givenBy(),
        rule.appliesAbove(),
        rule.valuedAt(),
        rule.limit(),
        rule.inclusive(),
        rule.effect(),
        rule.approver(),
        rule.shape(),
        rule.treatment(),
        from,
        to,
        rule.knownFrom(),
        rule.source());
  }

  private Window window() {
    return switch (random.nextInt(7)) {
      case 0 -> new Window.PerGift();
      case 1 -> new Window.PerOccasion();
      case 2 -> new Window.CalendarYear();
      case 3 -> new Window.BusinessYear();
      case 4 -> new Window.Rolling(12);
      default -> new Window.Rolling(1 + random.nextInt(oneIn(4) ? 36 : 4));
    };
  }

  private List<Entry> entries() {
    return some(9, () -> entry(this::dayNearAnEdge));
  }

  private Entry entry(Supplier<LocalDate> when) {
    return new Entry(
        new GiftId("g" + random.nextInt(1_000_000)),
        new ClientId("c"),
        random.nextBoolean(),
        when.get(),
        new BoutiqueId("B-01"),
        new EntityId(one(List.of("LARG-1", "LARG-2"))),
        country(),
        typology(),
        random.nextBoolean(),
        maybe(2, () -> new OccasionId("birthday")),
        tiedTo(),
        maybe(2, () -> new PurchaseId(one(List.of("p-1", "p-2")))),
        Stream.concat(Stream.of(status()), some(2, this::status).stream()).toList(),
        oneIn(3) ? 1 + random.nextInt(7) : 1,
        new Prices(
            mostly(this::money),
            mostly(this::money),
            maybe(2, this::money),
            decimal("0.20", "0", "0.077", "0.2200000", "1"),
            mostly(this::money),
            mostly(this::money),
            maybe(2, this::money)));
  }

  /** A whole number of months from the gift's day, or a day beside. */
  private LocalDate dayNearAnEdge() {
    return day.plusMonths(random.nextInt(49) - 36L).plusDays(random.nextInt(5) - 2L);
  }

  private Money money() {
    long units = random.nextInt(oneIn(3) ? 9_000 : 900);
    return new Money(
        oneIn(40) ? 1_000_000_000_000L + units : units,
        oneIn(4) ? one(CURRENCIES) : CURRENCIES.getFirst());
  }

  private Rates rates() {
    List<RateSheet> sheets = new ArrayList<>();
    for (int back = 0; back < 1_300; back += 1 + random.nextInt(9)) {
      Map<Currency, BigDecimal> rates = new HashMap<>();
      rates.put(CURRENCIES.get(1), BigDecimal.valueOf(8_000 + random.nextInt(1_000), 4));
      rates.put(CURRENCIES.get(2), BigDecimal.valueOf(15_000 + random.nextInt(2_000), 2));
      if (!oneIn(3)) {
        rates.put(CURRENCIES.get(3), BigDecimal.valueOf(33_000 + random.nextInt(3_000), 5));
      }
      sheets.add(new RateSheet("ECB", today.minusDays(back), CURRENCIES.getFirst(), rates));
    }
    return new Rates(List.of("ECB"), sheets);
  }

  private Status status() {
    Optional<LocalDate> from = maybe(3, () -> day.minusDays(random.nextInt(400) - 100L));
    return new Status(
        recipientClass(),
        maybe(2, this::body),
        countryOrEu(),
        maybe(4, () -> "BE"),
        from,
        maybe(3, () -> from.orElse(day.minusDays(200)).plusDays(random.nextInt(500))));
  }

  private ClassMatch classMatch() {
    return new ClassMatch(recipientClass(), maybe(3, this::body));
  }

  private RecipientClass recipientClass() {
    return one(
        List.of(RecipientClass.PRIVATE, RecipientClass.PUBLIC_OFFICIAL, RecipientClass.PRESS));
  }

  private String body() {
    return one(List.of("SENATE", "COURT"));
  }

  private Typology typology() {
    return one(List.of(Typology.OBJECT, Typology.MEAL));
  }

  private TiedTo tiedTo() {
    return one(List.of(TiedTo.NOTHING, TiedTo.PURCHASE));
  }

  private Country country() {
    return new Country(one(List.of("FR", "FR", "DE", "CH")));
  }

  private Country countryOrEu() {
    return oneIn(4) ? Country.EU : country();
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> Optional<T> maybe(int chances, Supplier<T> make) {
    return oneIn(chances) ? Optional.of(make.get()) : Optional.empty();
  }

  private <T> Optional<T> mostly(Supplier<T> make) {
    return oneIn(8) ? Optional.empty() : Optional.of(make.get());
  }

  private <T> List<T> some(int most, Supplier<T> make) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(index -> make.get()).toList();
  }

  private BigDecimal decimal(String... all) {
    return new BigDecimal(one(all));
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
