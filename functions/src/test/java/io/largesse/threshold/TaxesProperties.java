package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Taxes held against the slow and plain judge, asked of the gifts that were given. */
final class TaxesProperties {
  @Property(tries = 100)
  void taxes_are_what_the_naive_judge_finds_among_given_gifts(@ForAll long seed) {
    Chance chance = new Chance(seed);
    Candidate candidate = chance.candidate();
    Setting setting = ofMoney(chance.setting(candidate));

    assertThat(
            Taxes.on(candidate, setting, setting.rates()).all().stream()
                .map(TaxesProperties::plain))
        .containsExactlyElementsOf(naive(candidate, setting));
  }

  @Test
  void chance_meets_every_kind_of_tax() {
    List<Taxed> all = new ArrayList<>();
    for (long seed = 0; seed < 300; seed++) {
      Chance chance = new Chance(seed);
      Candidate candidate = chance.candidate();
      Setting setting = chance.setting(candidate);
      all.addAll(Taxes.on(candidate, setting, setting.rates()).all());
    }

    for (Shape shape : Shape.values()) {
      assertThat(all).anyMatch(taxed -> taxed.shape() == shape && taxed.amount().isPresent());
      assertThat(all).anyMatch(taxed -> taxed.shape() == shape && taxed.amount().isEmpty());
    }
  }

  private static List<String> naive(Candidate candidate, Setting setting) {
    List<String> all = new ArrayList<>();
    for (RuleSet set : setting.ruleSets()) {
      Setting beside = among(setting, set, other -> true);
      Setting after = among(setting, set, other -> isBefore(other, candidate.entry()));
      for (Finding.OfRule found : declared(candidate, beside)) {
        boolean slice =
            found.outcome() != Outcome.EXPIRED
                && shape(set, found, candidate.entry().day(), setting.today()) == Shape.SLICE;
        plain(found.rule(), slice ? slice(candidate, after, found.rule()) : cliff(found))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  /** What is above the limit after the gifts before it; less than 0 if that cannot be told. */
  private static long slice(Candidate candidate, Setting setting, String rule) {
    Finding.OfRule found = only(rule, declared(candidate, setting));
    long counted = cliff(found);
    if (counted <= 0) {
      return counted;
    }
    long above = Math.min(counted, units(found.arithmetic().over()));
    boolean allKnown =
        only(rule, declared(candidate, widened(setting))).outcome() == Outcome.WITHIN;
    return allKnown || above == counted ? above : -1;
  }

  private static long cliff(Finding.OfRule found) {
    return switch (found.outcome()) {
      case WITHIN -> 0;
      case OVER -> found.arithmetic().gift().isPresent() ? units(found.arithmetic().gift()) : -1;
      default -> -1;
    };
  }

  private static Optional<String> plain(String rule, long units) {
    return units == 0 ? Optional.empty() : Optional.of(rule + " " + (units < 0 ? "?" : units));
  }

  private static String plain(Taxed taxed) {
    return taxed.rule() + " " + taxed.amount().map(amount -> "" + amount.units()).orElse("?");
  }

  private static List<Finding.OfRule> declared(Candidate candidate, Setting setting) {
    return new NaiveJudge(candidate, setting)
        .verdict().findings().stream()
            .filter(Finding.OfRule.class::isInstance)
            .map(Finding.OfRule.class::cast)
            .filter(found -> found.effect() == Effect.DECLARE)
            .toList();
  }

  private static Finding.OfRule only(String rule, List<Finding.OfRule> all) {
    return all.stream().filter(found -> found.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static long units(Optional<Quantity> amount) {
    return ((Quantity.Amount) amount.orElseThrow()).money().units();
  }

  private static Shape shape(RuleSet set, Finding.OfRule found, LocalDate day, LocalDate today) {
    return set.rules().stream()
        .filter(rule -> rule.id().equals(found.rule()) && rule.validOn(day))
        .filter(rule -> rule.knownFrom().stream().noneMatch(today::isBefore))
        .findFirst()
        .flatMap(ThresholdRule::shape)
        .orElse(Shape.CLIFF);
  }

  private static boolean isBefore(Entry other, Entry gift) {
    return other.day().isBefore(gift.day())
        || (other.day().equals(gift.day())
            && other.giftId().value().compareTo(gift.giftId().value()) < 0);
  }

  /** The setting of that set alone, in which only the gifts count that were given and are kept. */
  private static Setting among(Setting setting, RuleSet set, Predicate<Entry> kept) {
    UnaryOperator<List<Entry>> given =
        entries -> entries.stream().filter(Entry::given).filter(kept).toList();
    Exposures all = setting.exposures();
    return with(
        setting,
        List.of(set),
        new Exposures(
            given.apply(all.person()), all.household().map(given), all.employer().map(given)));
  }

  /** The same with limits that no gift passes, so that only what is unknown is found. */
  private static Setting widened(Setting setting) {
    RuleSet set = setting.ruleSets().getFirst();
    List<ThresholdRule> wide = set.rules().stream().map(TaxesProperties::wide).toList();
    return with(
        setting, List.of(new RuleSet(set.market(), set.version(), wide)), setting.exposures());
  }

  /** Rules that limit money alone: what a rule on the number of gifts taxes has its own test. */
  private static Setting ofMoney(Setting setting) {
    List<RuleSet> sets =
        setting.ruleSets().stream()
            .map(
                set ->
                    new RuleSet(
                        set.market(),
                        set.version(),
                        set.rules().stream()
                            .filter(rule -> rule.limit() instanceof Limit.Amount)
                            .toList()))
            .toList();
    return with(setting, sets, setting.exposures());
  }

  private static Setting with(Setting setting, List<RuleSet> sets, Exposures exposures) {
    return new Setting(
        setting.boutique(), setting.recipient(), setting.today(), sets, exposures, setting.rates());
  }

  private static ThresholdRule wide(ThresholdRule rule) {
    Currency currency = ((Limit.Amount) rule.limit()).money().currency();
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
        new Limit.Amount(new Money(Long.MAX_VALUE / 2, currency)),
        rule.inclusive(),
        rule.effect(),
        rule.approver(),
        rule.shape(),
        rule.treatment(),
        rule.validFrom(),
        rule.validTo(),
        rule.knownFrom(),
        rule.source());
  }
}
