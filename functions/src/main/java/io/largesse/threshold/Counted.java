package io.largesse.threshold;

/** The gifts that a rule counts together with the one it judges, of whatever day, by day. */
final class Counted {
  private final Ledger ledger;
  private final Worths worths;
  private final int[] which;
  private final int size;

  /**
   * Those of {@code ledger} that {@code period} counts.
   *
   * @param together whether they are those of a household or employer, of which only some may be of
   *     the rule's classes
   */
  Counted(Ledger ledger, Worths worths, Period period, boolean together) {
    this.ledger = ledger;
    this.worths = worths;
    this.which = new int[ledger.size()];
    int count = 0;
    for (int index = 0; index < which.length; index++) {
      if (period.takes(ledger.traits(index))
          && (!together || period.isForOneOf(ledger.entry(index).statuses()))) {
        which[count++] = index;
      }
    }
    this.size = count;
  }

  int size() {
    return size;
  }

  Entry entry(int index) {
    return ledger.entry(which[index]);
  }

  /** The day of the entry, a {@link DayNumber}. */
  long day(int index) {
    return ledger.day(which[index]);
  }

  /** What the entry counts: see {@link Worth}. */
  long worth(int index) {
    return worths.of(which[index]);
  }
}
