package io.largesse.threshold;

/** The time over which a rule counts. */
public sealed interface Window {
  /** The gift alone. */
  record PerGift() implements Window {}

  /** The gifts of one occasion, or of one day where no occasion is named. */
  record PerOccasion() implements Window {}

  /** A year from 1 January. */
  record CalendarYear() implements Window {}

  /** A year of the entity that gives. */
  record BusinessYear() implements Window {}

  /** Every period of so many calendar months, 1 to 36, that holds the gift's day. */
  record Rolling(int months) implements Window {
    /** No rule looks further back. */
    public static final int MONTHS_MAX = 36;

    public Rolling {
      if (months < 1 || months > MONTHS_MAX) {
        throw new IllegalArgumentException("A rolling period has 1 to 36 months");
      }
    }
  }
}
