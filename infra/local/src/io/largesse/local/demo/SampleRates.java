package io.largesse.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented rates of the last days, in the form in which the ECB publishes its own. */
final class SampleRates {
  /** A gift may be entered 31 days late, and its rate be a week older. */
  private static final int DAYS = 45;

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private SampleRates() {}

  /** One line a working day up to the one before {@code today}, the latest first. */
  static String csv(LocalDate today) {
    return "Date,USD,JPY,GBP,CHF,SGD,\n"
        + Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
            .limit(DAYS)
            .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
            .map(SampleRates::line)
            .collect(Collectors.joining());
  }

  /** Another day has other rates, and the same day always the same. */
  private static String line(LocalDate day) {
    int drift = day.getDayOfMonth();
    return "%s,1.16%02d,18%d.%02d,0.87%02d,0.93%02d,1.49%02d,%n"
        .formatted(day, drift, drift % 7, drift, drift * 2, drift, drift);
  }
}
