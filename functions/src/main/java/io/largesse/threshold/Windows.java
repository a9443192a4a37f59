package io.largesse.threshold;

import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import java.time.LocalDate;
import java.util.Optional;

/** The windows in which gifts add up. */
final class Windows {
  private final Optional<OccasionId> occasion;
  private final Optional<PurchaseId> purchase;
  private final int businessYearStartMonth;

  /** Those of a gift, given by an entity whose business year starts in that month. */
  Windows(
      Optional<OccasionId> occasion, Optional<PurchaseId> purchase, int businessYearStartMonth) {
    this.occasion = occasion;
    this.purchase = purchase;
    this.businessYearStartMonth = businessYearStartMonth;
  }

  /** What {@code rule} finds used by {@code counted} if the gift were of {@code day}. */
  Usage usage(ThresholdRule rule, Counted counted, LocalDate day) {
    if (rule.limit() instanceof Limit.ShareOfPurchase) {
      return ofPurchase(counted, day);
    }
    return switch (rule.window()) {
      case Window.PerGift() -> new Sum().in(new Span(day, day));
      case Window.PerOccasion() -> occasion(counted, day);
      case Window.CalendarYear() -> days(counted, yearOf(day, 1));
      case Window.BusinessYear() -> days(counted, yearOf(day, businessYearStartMonth));
      case Window.Rolling(int months) -> new RollingWindows(months, day).worst(counted);
    };
  }

  /** The first day that a window of {@code rule} has that holds {@code day}. */
  LocalDate firstDay(ThresholdRule rule, LocalDate day) {
    return switch (rule.window()) {
      case Window.PerGift() -> day;
      case Window.PerOccasion() -> occasion.isPresent() ? yearOf(day, 1).from() : day;
      case Window.CalendarYear() -> yearOf(day, 1).from();
      case Window.BusinessYear() -> yearOf(day, businessYearStartMonth).from();
      case Window.Rolling(int months) -> day.minusMonths(months).plusDays(1);
    };
  }

  /** The year from the first of {@code startMonth} that holds {@code day}. */
  static Span yearOf(LocalDate day, int startMonth) {
    int year = day.getMonthValue() >= startMonth ? day.getYear() : day.getYear() - 1;
    LocalDate from = LocalDate.of(year, startMonth, 1);
    return new Span(from, LocalDate.of(year + 1, startMonth, 1).minusDays(1));
  }

  private Usage occasion(Counted counted, LocalDate day) {
    Span span = occasion.isPresent() ? yearOf(day, 1) : new Span(day, day);
    long from = DayNumber.of(span.from());
    long to = DayNumber.of(span.to());
    Sum sum = new Sum();
    for (int index = 0; index < counted.size(); index++) {
      if (counted.day(index) >= from
          && counted.day(index) <= to
          && counted.entry(index).occasion().equals(occasion)) {
        sum.add(counted.worth(index));
      }
    }
    return sum.in(span);
  }

  private Usage ofPurchase(Counted counted, LocalDate day) {
    Sum sum = new Sum();
    for (int index = 0; purchase.isPresent() && index < counted.size(); index++) {
      if (counted.entry(index).purchaseId().equals(purchase)) {
        sum.add(counted.worth(index));
      }
    }
    return sum.in(new Span(day, day));
  }

  private static Usage days(Counted counted, Span span) {
    long from = DayNumber.of(span.from());
    long to = DayNumber.of(span.to());
    Sum sum = new Sum();
    for (int index = 0; index < counted.size(); index++) {
      if (counted.day(index) >= from && counted.day(index) <= to) {
        sum.add(counted.worth(index));
      }
    }
    return sum.in(span);
  }
}
