package io.largesse.roi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The months of a pass, in order: those of kept gifts, among them those of measured episodes. */
final class Months {
  private static final int FIFTEENTH = 15;

  private final List<YearMonth> all;
  private final int firstDay;
  private final int measuredFrom;
  private final int measuredTo;

  /** The index of the month of each day from the first on. */
  private final byte[] indexes;

  private final int[] fifteenths;

  Months(Measuring measuring) {
    all = measuring.monthsOfChunks();
    List<YearMonth> measured = measuring.months();
    firstDay = all.isEmpty() ? 0 : Timing.day(all.getFirst().atDay(1));
    measuredFrom = measured.isEmpty() ? 0 : all.indexOf(measured.getFirst());
    measuredTo = measuredFrom + measured.size();
    fifteenths = all.stream().mapToInt(month -> Timing.day(month.atDay(FIFTEENTH))).toArray();
    indexes = new byte[all.stream().mapToInt(YearMonth::lengthOfMonth).sum()];
    int day = 0;
    for (int index = 0; index < all.size(); index++) {
      for (int left = all.get(index).lengthOfMonth(); left > 0; left--) {
        indexes[day++] = (byte) index;
      }
    }
  }

  List<YearMonth> all() {
    return all;
  }

  /** The index of the month of {@code day}, on which a gift counts. */
  int index(int day) {
    return indexes[day - firstDay];
  }

  /** The day of a month on which controls are looked at (roi method: controls). */
  int fifteenth(int index) {
    return fifteenths[index];
  }

  /** The index of the first month in which measured episodes may open. */
  int measuredFrom() {
    return measuredFrom;
  }

  /** The index after the last such month. */
  int measuredTo() {
    return measuredTo;
  }

  /** The month of {@code day}, counted from the first of year 0. */
  static int number(int day) {
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
    return Math.toIntExact(month.getYear() * 12L + month.getMonthValue() - 1);
  }
}
