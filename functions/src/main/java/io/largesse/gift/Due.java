package io.largesse.gift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Until which day of its boutique a gift may wait: for approval, or to be given. */
final class Due {
  private static final int APPROVAL_DAYS = 14;

  /** As long after its day as it may be entered late that a gift was given. */
  private static final int HELD_DAYS = Proposal.DAYS_BACK_MAX;

  private Due() {}

  /** Two weeks from {@code today}, or the day on which it is to be given if that comes first. */
  static LocalDate ofApproval(LocalDate given, LocalDate today) {
    LocalDate last = today.plusDays(APPROVAL_DAYS);
    return given.isAfter(today) && given.isBefore(last) ? given : last;
  }

  /** 31 days after the day on which it is to be given. */
  static LocalDate ofGiving(LocalDate planned) {
    return planned.plusDays(HELD_DAYS);
  }

  /** The same, or 31 days after {@code approved} if that is later. */
  static LocalDate ofGiving(LocalDate planned, Instant approved) {
    LocalDate day = LocalDate.ofInstant(approved, ZoneOffset.UTC);
    return ofGiving(planned.isAfter(day) ? planned : day);
  }

  /** Whether {@code due} is over at {@code time} in every boutique of the world. */
  static boolean isOverEverywhere(LocalDate due, Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.MIN).isAfter(due);
  }

  /** The last day that is over at {@code time} in some boutique of the world. */
  static LocalDate lastOverSomewhere(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.MAX).minusDays(1);
  }
}
