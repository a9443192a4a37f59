package io.largesse.bench;

import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.Recipient;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.place.Country;
import io.largesse.threshold.Candidate;
import io.largesse.threshold.ClassMatch;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposures;
import io.largesse.threshold.Judge;
import io.largesse.threshold.Limit;
import io.largesse.threshold.Prices;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.Setting;
import io.largesse.threshold.ThresholdRule;
import io.largesse.threshold.ThresholdRule.Certainty;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import io.largesse.threshold.ThresholdRule.Source;
import io.largesse.threshold.ThresholdRule.Valuation;
import io.largesse.threshold.TiedTo;
import io.largesse.threshold.Window;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many verdicts one thread gives in a second of a processor core: 60 rules loaded, 6 that look
 * at the gift, 20 gifts that may count, no words rendered.
 *
 * <p>Once with limits that nothing passes, and once with limits that one gift in ten passes, for
 * which the day has to be found from which it would be allowed.
 */
final class JudgeBench {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final BigDecimal VAT = new BigDecimal("0.20");

  /** Few enough to stay in a core's caches, as a gift does that was read just before. */
  private static final int CASES = 20;

  private static final Set<Typology> GOODS = Set.of(Typology.OBJECT, Typology.EDITION);
  private static final Set<Typology> MEALS = Set.of(Typology.MEAL);
  private static final int ENTRIES = 20;
  private static final int RULES_OF_OTHERS = 54;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 7;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NANOS_A_ROUND = 1_500_000_000;

  private record Case(Candidate candidate, Setting setting) {}

  private JudgeBench() {}

  /**
   * One number for each round.
   *
   * @param refusedEvery one gift in so many is refused; 0 for none
   */
  static double[] verdictsPerSecond(int refusedEvery) {
    List<Case> cases = cases(refusedEvery);
    return DoubleStream.generate(() -> round(cases, refusedEvery > 0))
        .limit(WARM_UP_ROUNDS + ROUNDS)
        .skip(WARM_UP_ROUNDS)
        .toArray();
  }

  private static double round(List<Case> cases, boolean someRefused) {
    long start = cpuNanos();
    long verdicts = 0;
    long refused = 0;
    while (cpuNanos() - start < NANOS_A_ROUND) {
      for (Case one : cases) {
        if (Judge.judge(one.candidate, one.setting).decision() == Decision.REFUSED) {
          refused++;
        }
      }
      verdicts += cases.size();
    }
    if (refused > 0 != someRefused) {
      throw new IllegalStateException("The cases are not those that are to be measured");
    }
    return verdicts * NANOS_PER_SECOND / (cpuNanos() - start);
  }

  /** Of this thread alone: other work on the machine, and the compiler's, does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Case> cases(int refusedEvery) {
    Random random = new Random(17);
    List<RuleSet> ruleSets =
        List.of(
            new RuleSet("FR", 1, rulesThatLook()),
            new RuleSet("EU", 1, rulesOfOthers(0)),
            new RuleSet(RuleSet.HOUSE, 1, rulesOfOthers(1)));
    return IntStream.range(0, CASES)
        .mapToObj(
            index -> {
              boolean refused = refusedEvery > 0 && index % refusedEvery == 0;
              List<Entry> entries = new ArrayList<>();
              for (int entry = 0; entry < ENTRIES; entry++) {
                entries.add(entry(random, TODAY.minusDays(700L - entry * 35L), refused));
              }
              Candidate candidate =
                  new Candidate(
                      entry(random, TODAY, false),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty());
              return new Case(candidate, setting(ruleSets, entries));
            })
        .toList();
  }

  private static Setting setting(List<RuleSet> ruleSets, List<Entry> entries) {
    Country france = new Country("FR");
    return new Setting(
        new Boutique(
            new BoutiqueId("PAR-01"),
            "Paris",
            france,
            Optional.empty(),
            new EntityId("LARG-FR"),
            ZoneId.of("Europe/Paris"),
            4,
            "4711",
            EUR),
        new Recipient(new ClientId("c-1"), france, List.of()),
        TODAY,
        ruleSets,
        new Exposures(entries, Optional.of(entries), Optional.empty()),
        RateBook.EMPTY);
  }

  private static Entry entry(Random random, LocalDate day, boolean dear) {
    long scale = dear ? 1_000 : 1;
    return new Entry(
        new GiftId("g-" + random.nextInt(1_000_000)),
        new ClientId("c-1"),
        true,
        day,
        new BoutiqueId("PAR-01"),
        new EntityId("LARG-FR"),
        new Country("FR"),
        Typology.OBJECT,
        false,
        Optional.empty(),
        TiedTo.NOTHING,
        Optional.empty(),
        List.of(Status.privateOf(new Country("FR"))),
        1 + random.nextInt(2),
        new Prices(
            Optional.of(euros(scale * (500 + random.nextInt(5_000)))),
            Optional.of(euros(scale * (5_000 + random.nextInt(50_000)))),
            Optional.empty(),
            VAT,
            Optional.of(euros(400)),
            Optional.of(euros(150)),
            Optional.empty()));
  }

  private static Money euros(long cents) {
    return new Money(cents, EUR);
  }

  /** Six, of every usual shape: tax by year and by rolling year, probity, trade, the house's. */
  private static List<ThresholdRule> rulesThatLook() {
    Limit.Amount much = new Limit.Amount(euros(3_000_000));
    Valuation net = new Valuation(Price.COST, false, false, false);
    Valuation gross = new Valuation(Price.RETAIL, true, true, false);
    Valuation market = new Valuation(Price.MARKET, false, false, false);
    return List.of(
        rule("A", Regime.TAX, "FR", GOODS, List.of(), new Window.CalendarYear(), net, much),
        rule("B", Regime.TAX, "FR", GOODS, List.of(), new Window.Rolling(12), gross, much),
        rule("C", Regime.PROBITY, "FR", GOODS, List.of(), new Window.PerGift(), market, much),
        rule("D", Regime.HOUSE, "FR", GOODS, List.of(), new Window.BusinessYear(), market, much),
        rule("E", Regime.HOUSE, "EU", GOODS, List.of(), new Window.Rolling(24), net, much),
        rule(
            "F",
            Regime.HOUSE,
            "FR",
            GOODS,
            List.of(),
            new Window.CalendarYear(),
            net,
            new Limit.Count(1_000)));
  }

  /** The other rules: of officials, of meals and of other markets, in equal parts. */
  private static List<ThresholdRule> rulesOfOthers(int part) {
    Limit.Amount little = new Limit.Amount(euros(2_500));
    Valuation net = new Valuation(Price.COST, false, false, false);
    List<RecipientClass> officials = List.of(RecipientClass.PUBLIC_OFFICIAL);
    return IntStream.range(0, RULES_OF_OTHERS / 2)
        .mapToObj(
            index -> {
              String id = "O" + part + "-" + index;
              Window window = new Window.CalendarYear();
              return switch (index % 3) {
                case 0 -> rule(id, Regime.PROBITY, "FR", GOODS, officials, window, net, little);
                case 1 -> rule(id, Regime.TAX, "DE", GOODS, List.of(), window, net, little);
                default -> rule(id, Regime.TAX, "FR", MEALS, List.of(), window, net, little);
              };
            })
        .toList();
  }

  private static ThresholdRule rule(
      String id,
      Regime regime,
      String country,
      Set<Typology> typologies,
      List<RecipientClass> classes,
      Window window,
      Valuation valuation,
      Limit limit) {
    return new ThresholdRule(
        id,
        "Benchmark",
        regime,
        Side.GIVER,
        Optional.of(new Country(country)),
        Optional.empty(),
        Set.of(),
        classes.stream()
            .map(recipientClass -> new ClassMatch(recipientClass, Optional.empty()))
            .toList(),
        typologies,
        Optional.empty(),
        Set.of(),
        window,
        CountedTogether.PERSON,
        regime == Regime.TAX ? GivenBy.ENTITY : GivenBy.HOUSE,
        Optional.empty(),
        valuation,
        limit,
        true,
        regime == Regime.TAX ? Effect.DECLARE : Effect.REFUSE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        Optional.empty(),
        new Source("Benchmark", Optional.empty(), Certainty.HOUSE));
  }
}
