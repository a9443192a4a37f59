package io.largesse.threshold;

import io.largesse.client.Status;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import java.util.List;
import java.util.Optional;

/** One period of a rule, made ready for comparing many gifts with it. */
final class Period {
  private final ThresholdRule rule;
  private final long from;
  private final long to;
  private final long knownFrom;
  private final long taken;
  private final long takenClasses;
  private final ClassMatch[] classes;
  private final boolean perUnit;
  private final boolean priceAlone;
  private final Optional<Ceiling> ceiling;
  private final Optional<Period> asOptional;

  Period(ThresholdRule rule) {
    this.rule = rule;
    this.from = DayNumber.of(rule.validFrom());
    this.to = rule.validTo().map(DayNumber::of).orElse(Long.MAX_VALUE);
    this.knownFrom = rule.knownFrom().map(DayNumber::of).orElse(Long.MIN_VALUE);
    this.taken = Traits.takenBy(rule);
    this.takenClasses = Traits.classesOf(rule);
    this.classes = rule.recipientClasses().toArray(ClassMatch[]::new);
    this.perUnit =
        rule.regime() == Regime.TRADE
            && rule.window() instanceof Window.PerGift
            && rule.limit() instanceof Limit.Amount;
    this.priceAlone =
        !rule.valuedAt().freightIncluded()
            && !rule.valuedAt().engravingIncluded()
            && rule.valuedAt().vatIncluded() == (rule.valuedAt().price() != Price.COST);
    this.ceiling = Ceiling.of(rule.limit(), Optional.empty());
    this.asOptional = Optional.of(this);
  }

  ThresholdRule rule() {
    return rule;
  }

  /** Its first day, as all days here a {@link DayNumber}. */
  long from() {
    return from;
  }

  boolean isKnownOn(long today) {
    return knownFrom <= today;
  }

  boolean holds(long day) {
    return from <= day && day <= to;
  }

  boolean endsBefore(long day) {
    return to < day;
  }

  /** Always the same one: this is asked for every rule of every verdict. */
  Optional<Period> asOptional() {
    return asOptional;
  }

  /** Whether it values one unit of a gift rather than all of them: what is sold is forbidden. */
  boolean perUnit() {
    return perUnit;
  }

  /** The one country of whose boutiques it looks at gifts, if it is one. */
  Optional<Country> onlyMarket() {
    return rule.side() == Side.GIVER
        ? rule.country().filter(country -> !country.equals(Country.EU))
        : Optional.empty();
  }

  /** Whether a gift counts the price that the rule names, just as that is known. */
  boolean valuesPriceAlone() {
    return priceAlone;
  }

  /** What it takes of a gift, and the classes of client that it is for: see {@link Traits}. */
  long taken() {
    return taken;
  }

  long takenClasses() {
    return takenClasses;
  }

  /** Whether it is for gifts of these {@link Traits}. */
  boolean takes(long gift) {
    return Traits.areTaken(gift, taken);
  }

  boolean takesTypologyAndTieOf(long gift) {
    return Traits.areTakenOfTypologyAndTie(gift, taken);
  }

  /** Whether it is for the class and body of {@code status}. */
  boolean isFor(Status status) {
    if (classes.length == 0) {
      return true;
    }
    for (ClassMatch match : classes) {
      if (match.matches(status)) {
        return true;
      }
    }
    return false;
  }

  boolean isForOneOf(List<Status> statuses) {
    if (classes.length == 0) {
      return true;
    }
    for (int index = 0; index < statuses.size(); index++) {
      if (isFor(statuses.get(index))) {
        return true;
      }
    }
    return false;
  }

  /** The limit, where it is the same for every gift. */
  Optional<Ceiling> ceiling(Optional<Money> purchase) {
    return ceiling.isPresent() ? ceiling : Ceiling.of(rule.limit(), purchase);
  }
}
