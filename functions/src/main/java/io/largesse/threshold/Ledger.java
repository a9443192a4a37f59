package io.largesse.threshold;

import io.largesse.boutique.EntityId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The live gifts of one subject in the order of their days, made ready for several rules. */
final class Ledger {
  private final Entry[] entries;
  private final long[] days;
  private final long[] traits;
  private final Valuer valuer;
  private final List<Worths> valued = new ArrayList<>();

  /** Of {@code gifts}, looked at by {@code giver}. */
  Ledger(List<Entry> gifts, EntityId giver, Valuer valuer) {
    this.valuer = valuer;
    this.entries = gifts.toArray(Entry[]::new);
    this.days = new long[entries.length];
    for (int index = 0; index < entries.length; index++) {
      insert(entries[index], index);
    }
    this.traits = new long[entries.length];
    for (int index = 0; index < entries.length; index++) {
      traits[index] = Traits.of(entries[index], giver);
    }
  }

  int size() {
    return entries.length;
  }

  Entry entry(int index) {
    return entries[index];
  }

  /** The day of the entry, a {@link DayNumber}. */
  long day(int index) {
    return days[index];
  }

  /** See {@link Traits}. */
  long traits(int index) {
    return traits[index];
  }

  /** What the entries count under {@code period}; rules that value alike share it. */
  Worths worths(Period period, Optional<Currency> currency) {
    for (Worths worths : valued) {
      if (worths.areThoseOf(period, currency)) {
        return worths;
      }
    }
    Worths worths = new Worths(entries, period, currency, valuer);
    valued.add(worths);
    return worths;
  }

  /** Puts an entry among the first ones: nearly always last, as exposures are kept by day. */
  private void insert(Entry entry, int last) {
    long day = DayNumber.of(entry.day());
    int index = last;
    for (; index > 0 && days[index - 1] > day; index--) {
      entries[index] = entries[index - 1];
      days[index] = days[index - 1];
    }
    entries[index] = entry;
    days[index] = day;
  }
}
