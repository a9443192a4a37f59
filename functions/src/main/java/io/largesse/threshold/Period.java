package io.largesse.threshold;

import io.largesse.catalogue.Typology;
import io.largesse.client.Status;
import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One period of a rule, made ready for comparing many gifts with it. */
final class Period {
  private final ThresholdRule rule;
  private final long from;
  private final long to;
  private final long knownFrom;
  private final Set<Typology> typologies;
  private final boolean everyTypology;
  private final Set<TiedTo> ties;
  private final boolean everyTie;
  private final ClassMatch[] classes;
  private final boolean perUnit;
  private final Optional<Ceiling> ceiling;
  private final Optional<Period> asOptional;

  Period(ThresholdRule rule) {
    this.rule = rule;
    this.from = DayNumber.of(rule.validFrom());
    this.to = rule.validTo().map(DayNumber::of).orElse(Long.MAX_VALUE);
    this.knownFrom = rule.knownFrom().map(DayNumber::of).orElse(Long.MIN_VALUE);
    this.typologies = emptyMeansAll(rule.typologies(), Typology.class);
    this.everyTypology = typologies.size() == Typology.values().length;
    this.ties = emptyMeansAll(rule.tiedTo(), TiedTo.class);
    this.everyTie = ties.size() == TiedTo.values().length;
    this.classes = rule.recipientClasses().toArray(ClassMatch[]::new);
    this.perUnit =
        rule.regime() == Regime.TRADE
            && rule.window() instanceof Window.PerGift
            && rule.limit() instanceof Limit.Amount;
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

  /** Whether it is for gifts of this typology, own trade and tie. */
  boolean takes(Entry gift) {
    return isForTypologyAndTieOf(gift)
        && (rule.ownTrade().isEmpty() || rule.ownTrade().get() == gift.ownTrade());
  }

  boolean isForTypologyAndTieOf(Entry gift) {
    return (everyTypology || typologies.contains(gift.typology()))
        && (everyTie || ties.contains(gift.tiedTo()));
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

  /** The limit, where it is the same for every gift. */
  Optional<Ceiling> ceiling(Optional<Money> purchase) {
    return ceiling.isPresent() ? ceiling : Ceiling.of(rule.limit(), purchase);
  }

  boolean countsOneEntity() {
    return rule.givenBy() == GivenBy.ENTITY;
  }

  private static <E extends Enum<E>> Set<E> emptyMeansAll(Set<E> words, Class<E> type) {
    return words.isEmpty() ? EnumSet.allOf(type) : EnumSet.copyOf(words);
  }
}
