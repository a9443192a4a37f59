package io.largesse.threshold;

import io.largesse.boutique.EntityId;
import io.largesse.client.Status;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The gifts that a rule counts together with the one it judges, of whatever day, in the order of
 * their days. Each is valued once, when a window first holds it.
 */
final class Counted {
  private static final long NOT_VALUED = Long.MIN_VALUE;

  private final Entry[] entries;
  private final long[] worths;
  private final int size;
  private final Period period;
  private final Optional<Currency> currency;
  private final Valuer valuer;

  /**
   * Those of {@code exposures} that {@code period} counts.
   *
   * @param giver the judging boutique's entity
   * @param currency that of the limit; none if it counts gifts
   */
  Counted(
      Period period,
      Optional<Currency> currency,
      Exposures exposures,
      EntityId giver,
      Valuer valuer) {
    this.period = period;
    this.currency = currency;
    this.valuer = valuer;
    CountedTogether together = period.rule().countedTogether();
    Optional<List<Entry>> group = group(exposures, together);
    List<Entry> candidates = group.orElse(exposures.person());
    this.entries = new Entry[candidates.size()];
    int count = 0;
    boolean sorted = true;
    for (int index = 0; index < candidates.size(); index++) {
      Entry entry = candidates.get(index);
      if (period.takes(entry)
          && (!period.countsOneEntity() || entry.entity().equals(giver))
          && (group.isEmpty() || isForOneOf(entry.statuses()))) {
        sorted &= count == 0 || !entry.day().isBefore(entries[count - 1].day());
        entries[count++] = entry;
      }
    }
    this.size = count;
    if (!sorted) {
      Arrays.sort(entries, 0, size, Comparator.comparing(Entry::day));
    }
    this.worths = new long[size];
    Arrays.fill(worths, NOT_VALUED);
  }

  int size() {
    return size;
  }

  Entry entry(int index) {
    return entries[index];
  }

  LocalDate day(int index) {
    return entries[index].day();
  }

  /** What the entry counts: see {@link Worth}. */
  long worth(int index) {
    if (worths[index] == NOT_VALUED) {
      worths[index] = valuer.worth(entries[index], entries[index].day(), period, currency);
    }
    return worths[index];
  }

  private static Optional<List<Entry>> group(Exposures exposures, CountedTogether together) {
    return switch (together) {
      case PERSON -> Optional.empty();
      case HOUSEHOLD -> exposures.household();
      case EMPLOYER -> exposures.employer();
    };
  }

  private boolean isForOneOf(List<Status> statuses) {
    for (Status status : statuses) {
      if (period.isFor(status)) {
        return true;
      }
    }
    return false;
  }
}
