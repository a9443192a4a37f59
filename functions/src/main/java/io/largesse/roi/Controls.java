package io.largesse.roi;

/** Adds clients to the sums of those with whom others are compared (roi method: controls). */
final class Controls {
  private static final Matching[] MATCHINGS = Matching.values();

  private final Months months;
  private final Alike alike;
  private final Spending spending;
  private final Timing timing;
  private final Comparison comparison;

  Controls(Measuring measuring, Months months, Alike alike, Spending spending) {
    this.months = months;
    this.alike = alike;
    this.spending = spending;
    timing = Timing.of(measuring);
    comparison = new Comparison(spending, new Banding(measuring.parameters().bands()));
  }

  /** Adds {@code subject}, of whom spending was read, and answers in how many months. */
  int add(Subject subject) {
    int count = 0;
    int kind = -1;
    for (int index = months.measuredFrom(); index < months.measuredTo(); index++) {
      MonthTally month = months.get(index);
      int day = month.fifteenth();
      if (subject.tenure() <= day && isKnown(day) && !isGiven(subject, index, day)) {
        if (kind < 0 || alike.isChanging()) {
          kind = alike.number(subject.history(), day);
        }
        spending.lookAt(day);
        add(subject, day, kind, month.controls());
        count++;
      }
    }
    return count;
  }

  private boolean isKnown(int day) {
    return timing.isMature(day, day) && timing.isMeasurable(day, day);
  }

  private boolean isGiven(Subject subject, int month, int day) {
    if (subject.gifts().isEmpty()) {
      return false;
    }
    return subject.wasGivenBetween(timing.cleanFrom(day), day + timing.window())
        || subject.episodes().stream().anyMatch(of -> months.index(of.day()) == month);
  }

  private void add(Subject subject, int day, int kind, GroupSums sums) {
    for (Matching matching : MATCHINGS) {
      sums.add(
          Strata.key(matching, kind, comparison.bands(matching, subject.tenure(), day))
              | subject.group(),
          1,
          comparison.change(matching),
          matching == Matching.WITH && spending.boughtAfter() ? 1 : 0);
    }
  }
}
