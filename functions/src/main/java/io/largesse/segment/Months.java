package io.largesse.segment;

/**
 * Windows of whole years on days counted since 1970-01-01, in a few divisions: {@code LocalDate}
 * says the same in ten times as long, and windows are most of the work.
 *
 * <p>Years are counted from March on, so that a leap day is the last of its year.
 */
final class Months {
  private static final int A_YEAR = 12;

  /** From 0000-03-01 to 1970-01-01. */
  private static final int TO_EPOCH = 719_468;

  private static final int DAYS_OF_400_YEARS = 146_097;
  private static final int DAYS_OF_YEAR = 365;

  private Months() {}

  /**
   * The day {@code months} before {@code day}, which the window that ends on {@code day} no longer
   * holds: the same day of its month, or the month's last.
   */
  static int before(int day, int months) {
    int year = year(day);
    int other = year - years(months);
    int inYear = day + TO_EPOCH - daysBefore(year);
    return daysBefore(other) + Math.min(inYear, length(other) - 1) - TO_EPOCH;
  }

  /** The first day whose window of {@code months} no longer holds {@code day}. */
  static int leaves(int day, int months) {
    int year = year(day);
    int inYear = day + TO_EPOCH - daysBefore(year);
    return daysBefore(year + years(months)) + inYear - TO_EPOCH;
  }

  private static int years(int months) {
    if (months % A_YEAR != 0) {
      throw new IllegalArgumentException("Windows are of whole years, not of " + months);
    }
    return months / A_YEAR;
  }

  /** The year from March on that {@code day} is in. */
  private static int year(int day) {
    int shifted = day + TO_EPOCH;
    int era = Math.floorDiv(shifted, DAYS_OF_400_YEARS);
    int inEra = shifted - era * DAYS_OF_400_YEARS;
    int year = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / DAYS_OF_YEAR;
    return era * 400 + year;
  }

  /** From 0000-03-01 to the first of March of {@code year}. */
  private static int daysBefore(int year) {
    return year * DAYS_OF_YEAR
        + Math.floorDiv(year, 4)
        - Math.floorDiv(year, 100)
        + Math.floorDiv(year, 400);
  }

  private static int length(int year) {
    return daysBefore(year + 1) - daysBefore(year);
  }
}
