package io.largesse.threshold;

import io.largesse.client.Recipient;
import io.largesse.client.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first later day on which a rule would leave a gift within its limit.
 *
 * <p>Between two days on which something changes (a period, a status, a year, the set of gifts that
 * a window holds, a rate) the outcome stays the same, so only those days are tried.
 */
final class FirstDayWithin {
  /** Nobody plans a gift further ahead. */
  static final int MONTHS_MAX = 36;

  private final Reckoning reckoning;
  private final Aim aim;
  private final Setting setting;
  private final LocalDate day;
  private final LocalDate horizon;

  /** For a gift that is now of {@code day}. */
  FirstDayWithin(Reckoning reckoning, Aim aim, Setting setting, LocalDate day) {
    this.reckoning = reckoning;
    this.aim = aim;
    this.setting = setting;
    this.day = day;
    this.horizon = day.plusMonths(MONTHS_MAX);
  }

  /** The first such day within {@link #MONTHS_MAX}; {@code gift} are the {@link Traits} judged. */
  Optional<LocalDate> of(Timeline timeline, long gift) {
    Map<Period, Counted> counted = new HashMap<>();
    for (Period period : timeline.knownOn(DayNumber.of(setting.today()))) {
      if (period.takes(gift) && (day.isBefore(setting.today()) || mayBeWithin(period))) {
        counted.put(period, reckoning.counted(period));
      }
    }
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    for (LocalDate later : changes(counted)) {
      Optional<Period> period = timeline.on(DayNumber.of(later), DayNumber.of(setting.today()));
      if (period.isPresent()
          && period.get().holds(DayNumber.of(later))
          && isWithin(period.get(), later, counted.get(period.get()))) {
        return Optional.of(later);
      }
    }
    return Optional.empty();
  }

  private boolean isWithin(Period period, LocalDate later, @Nullable Counted beside) {
    return beside != null
        && aim.isMetBy(period, setting.recipient().statusesOn(later))
        && reckoning.reckon(period, later, beside).outcome() == Outcome.WITHIN;
  }

  /** From today on rates do not change: a gift that is too much alone then stays so. */
  private boolean mayBeWithin(Period period) {
    return reckoning.mayBeWithin(period, setting.today());
  }

  private NavigableSet<LocalDate> changes(Map<Period, Counted> counted) {
    NavigableSet<LocalDate> changes = new TreeSet<>();
    changes.add(day.plusDays(1));
    for (LocalDate past = day; past.isBefore(setting.today()); past = past.plusDays(1)) {
      changes.add(past.plusDays(1));
    }
    addStatuses(changes, setting.recipient());
    for (int year = 0; year <= MONTHS_MAX / 12; year++) {
      changes.add(Windows.yearOf(day.plusYears(year), 1).to().plusDays(1));
      int startMonth = setting.boutique().businessYearStartMonth();
      changes.add(Windows.yearOf(day.plusYears(year), startMonth).to().plusDays(1));
    }
    counted.forEach((period, beside) -> addEntries(changes, period, beside));
    return changes.subSet(day, false, horizon, true);
  }

  private static void addStatuses(NavigableSet<LocalDate> changes, Recipient recipient) {
    for (Status status : recipient.statuses()) {
      status.from().ifPresent(changes::add);
      status.to().ifPresent(last -> changes.add(last.plusDays(1)));
    }
  }

  /** Whether the windows are years: no gift enters or leaves those but where one ends. */
  private static boolean isYear(Window window) {
    return window instanceof Window.CalendarYear || window instanceof Window.BusinessYear;
  }

  /** The days on which the period begins, or a gift enters or leaves windows of the day. */
  private void addEntries(NavigableSet<LocalDate> changes, Period period, Counted counted) {
    changes.add(period.rule().validFrom());
    if (isYear(period.rule().window())) {
      return;
    }
    for (int index = 0; index < counted.size(); index++) {
      LocalDate given = counted.entry(index).day();
      changes.addAll(List.of(given, given.plusDays(1)));
      if (period.rule().window() instanceof Window.Rolling(int months)) {
        changes.add(given.minusMonths(months).plusDays(1));
        changes.add(RollingWindows.lastDayWithin(given.minusDays(1), months).plusDays(1));
      }
    }
  }
}
