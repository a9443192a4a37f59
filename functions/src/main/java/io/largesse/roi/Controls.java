package io.largesse.roi;

import java.util.Arrays;
import java.util.List;

/** Adds clients to the sums of those with whom others are compared (roi method: controls). */
final class Controls {
  private static final Matching[] MATCHINGS = Matching.values();

  private final Months months;
  private final Covariates covariates;
  private final Spending spending;
  private final Timing timing;
  private final Windows windows;
  private final GroupSums sums;

  /** The stratum of the last month, and where its sums are, by matching. */
  private final long[] keys = new long[MATCHINGS.length];

  private final int[] rows = new int[MATCHINGS.length];

  /** What is to be added: looked up first and added then, so that memory is not waited for. */
  private final GroupSums.Additions additions;

  Controls(Measuring measuring, Months months, Covariates covariates, Spending spending) {
    this.months = months;
    this.covariates = covariates;
    this.spending = spending;
    timing = Timing.of(measuring);
    windows = new Windows(spending, new Banding(measuring.parameters().bands()));
    int measured = months.measuredTo() - months.measuredFrom();
    sums = new GroupSums(measured);
    additions = new GroupSums.Additions(measured * MATCHINGS.length);
  }

  /** Adds {@code subject}, of whom spending was read, and answers in how many months. */
  int add(Subject subject) {
    Arrays.fill(keys, -1);
    int count = 0;
    int kind = -1;
    for (int index = months.measuredFrom(); index < months.measuredTo(); index++) {
      int day = months.fifteenth(index);
      if (subject.tenure() <= day && isKnown(day) && !isGiven(subject, index, day)) {
        if (kind < 0 || covariates.isChanging()) {
          kind = covariates.number(subject.history(), day);
        }
        spending.lookAt(day);
        add(subject, day, kind, index - months.measuredFrom());
        count++;
      }
    }
    sums.add(additions);
    return count;
  }

  long bytes() {
    return sums.bytes();
  }

  /** Writes the sums of each month of measured episodes to its chunks. */
  void encode(List<Chunks> to) {
    GroupSumsCodec codec = new GroupSumsCodec(sums, covariates.kinds());
    for (int index = months.measuredFrom(); index < months.measuredTo(); index++) {
      codec.encode(index - months.measuredFrom(), to.get(index));
    }
  }

  private boolean isKnown(int day) {
    return timing.isMature(day, day) && timing.isMeasurable(day, day);
  }

  private boolean isGiven(Subject subject, int month, int day) {
    if (subject.gifts().isEmpty()) {
      return false;
    }
    if (subject.wasGivenBetween(timing.cleanFrom(day), day + timing.window())) {
      return true;
    }
    for (EpisodeGifts episode : subject.episodes()) {
      if (months.index(episode.day()) == month) {
        return true;
      }
    }
    return false;
  }

  private void add(Subject subject, int day, int kind, int month) {
    windows.lookAt(subject.tenure(), day);
    for (Matching matching : MATCHINGS) {
      int at = matching.index();
      long key = Strata.key(matching, kind, windows.bands(matching)) | subject.group();
      if (key != keys[at]) {
        keys[at] = key;
        rows[at] = sums.row(key);
      }
      additions.add(
          rows[at],
          month,
          windows.change(matching),
          matching == Matching.WITH && spending.boughtAfter());
    }
  }
}
