package io.largesse.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways to read days and times. */
final class Times {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int TIME_LENGTH_MAX = 40;

  private Times() {}

  /** A day of the calendar from 1900 to 2199, such as 2026-11-23. */
  static As<LocalDate> day() {
    return value -> {
      try {
        if (value.node().isTextual() && DAY.matcher(value.node().textValue()).matches()) {
          LocalDate day = LocalDate.parse(value.node().textValue());
          if (inReach(day.getYear())) {
            return Optional.of(day);
          }
        }
      } catch (DateTimeException notOfTheCalendar) {
        return value.fault("is no day of the calendar");
      }
      return value.fault("is a day of 1900 to 2199, such as 2026-11-23");
    };
  }

  /** A time with its offset, such as 2026-11-23T10:15:30+01:00. */
  static As<Instant> time() {
    return value ->
        parsed(value.node().isTextual() ? value.node().textValue() : "")
            .filter(time -> inReach(time.getYear()))
            .map(OffsetDateTime::toInstant)
            .or(() -> value.fault("is a time with its offset, such as 2026-11-23T10:15:30+01:00"));
  }

  private static Optional<OffsetDateTime> parsed(String text) {
    try {
      return text.length() > TIME_LENGTH_MAX
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static boolean inReach(int year) {
    return year >= 1900 && year < 2200;
  }
}
