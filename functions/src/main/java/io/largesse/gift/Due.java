package io.largesse.gift;

import java.time.LocalDate;

/** Until when a gift may wait for approval. */
final class Due {
  private static final int DAYS_MAX = 14;

  private Due() {}

  /** Two weeks from {@code today}, or the day on which it is to be given if that comes first. */
  static LocalDate of(LocalDate given, LocalDate today) {
    LocalDate last = today.plusDays(DAYS_MAX);
    return given.isAfter(today) && given.isBefore(last) ? given : last;
  }
}
