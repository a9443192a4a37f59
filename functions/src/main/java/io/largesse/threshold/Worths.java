package io.largesse.threshold;

import io.largesse.threshold.ThresholdRule.Valuation;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/** What the gifts of one subject count under one way of valuing; each is valued when asked for. */
final class Worths {
  private static final long NOT_VALUED = Long.MIN_VALUE;

  private final Entry[] entries;
  private final Period period;
  private final Optional<Currency> currency;
  private final Valuer valuer;
  private final long[] worths;

  /**
   * Of {@code entries}, as {@code period} values them.
   *
   * @param currency that of the limit; none if it counts gifts
   */
  Worths(Entry[] entries, Period period, Optional<Currency> currency, Valuer valuer) {
    this.entries = entries;
    this.period = period;
    this.currency = currency;
    this.valuer = valuer;
    this.worths = new long[entries.length];
    Arrays.fill(worths, NOT_VALUED);
  }

  /** See {@link Worth}. */
  long of(int index) {
    long worth = worths[index];
    return worth != NOT_VALUED ? worth : value(index);
  }

  private long value(int index) {
    Entry entry = entries[index];
    long worth = valuer.worth(entry, entry.day(), period, currency);
    worths[index] = worth;
    return worth;
  }

  boolean areThoseOf(Period other, Optional<Currency> otherCurrency) {
    Valuation ours = period.rule().valuedAt();
    Valuation theirs = other.rule().valuedAt();
    return ours.price() == theirs.price()
        && ours.vatIncluded() == theirs.vatIncluded()
        && ours.freightIncluded() == theirs.freightIncluded()
        && ours.engravingIncluded() == theirs.engravingIncluded()
        && currency.equals(otherCurrency)
        && period.perUnit() == other.perUnit()
        && period.rule().appliesAbove().equals(other.rule().appliesAbove());
  }
}
