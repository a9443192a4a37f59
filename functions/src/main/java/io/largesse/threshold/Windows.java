package io.largesse.threshold;

import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

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
      return purchase.isEmpty()
          ? nothing(day)
          : sum(counted, new Span(day, day), entry -> entry.purchaseId().equals(purchase));
    }
    return switch (rule.window()) {
      case Window.PerGift() -> nothing(day);
      case Window.PerOccasion() -> occasion(counted, day);
      case Window.CalendarYear() -> days(counted, yearOf(day, 1));
      case Window.BusinessYear() -> days(counted, yearOf(day, businessYearStartMonth));
      case Window.Rolling(int months) -> new RollingWindows(months, day).worst(counted);
    };
  }

  /** The year from the first of {@code startMonth} that holds {@code day}. */
  static Span yearOf(LocalDate day, int startMonth) {
    int year = day.getMonthValue() >= startMonth ? day.getYear() : day.getYear() - 1;
    LocalDate from = LocalDate.of(year, startMonth, 1);
    return new Span(from, from.plusYears(1).minusDays(1));
  }

  private Usage occasion(Counted counted, LocalDate day) {
    Span span = occasion.isPresent() ? yearOf(day, 1) : new Span(day, day);
    return sum(
        counted, span, entry -> span.holds(entry.day()) && entry.occasion().equals(occasion));
  }

  private static Usage days(Counted counted, Span span) {
    return sum(counted, span, entry -> span.holds(entry.day()));
  }

  private static Usage nothing(LocalDate day) {
    return new Usage(0, false, false, new Span(day, day));
  }

  private static Usage sum(Counted counted, Span span, Predicate<Entry> counts) {
    long known = 0;
    boolean lacksValue = false;
    boolean lacksRate = false;
    for (int index = 0; index < counted.size(); index++) {
      if (counts.test(counted.entry(index))) {
        long worth = counted.worth(index);
        known += Math.max(worth, 0);
        lacksValue |= worth == Worth.NO_VALUE;
        lacksRate |= worth == Worth.NO_RATE;
      }
    }
    return new Usage(known, lacksValue, lacksRate, span);
  }
}
