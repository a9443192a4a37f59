package io.largesse.segment;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import io.largesse.history.Nomination;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The contract's words about segments, followed one by one, with dates of the calendar and
 * decimals, for one day: slow, and nothing shared with what it is held against.
 */
record NaiveSegments(Segmentation segmentation, History history, int decimals) {
  /** Enough digits for a quotient that is compared with a decimal of six places. */
  private static final MathContext EXACT_ENOUGH = new MathContext(40);

  String on(LocalDate day) {
    Optional<Nomination> nomination = history.placement(segmentation.axis().name()).nomination();
    if (nomination.isPresent()
        && segmentation.has(nomination.get().segment())
        && !day.isBefore(LocalDate.ofEpochDay(nomination.get().from()))
        && !day.isAfter(LocalDate.ofEpochDay(nomination.get().to()))) {
      return nomination.get().segment();
    }
    return segmentation.segments().stream()
        .filter(segment -> holds(segment.when(), day))
        .map(Segment::name)
        .findFirst()
        .orElse(segmentation.otherwise());
  }

  private boolean holds(Condition condition, LocalDate day) {
    return switch (condition) {
      case Condition.All all -> all.conditions().stream().allMatch(part -> holds(part, day));
      case Condition.Any any -> any.conditions().stream().anyMatch(part -> holds(part, day));
      case Condition.Not not -> !holds(not.condition(), day);
      case Condition.Market market ->
          market.countries().stream()
              .anyMatch(country -> history.profile().market().equals(Optional.of(country.code())));
      case Condition.Attribute attribute ->
          attribute.values().stream()
              .anyMatch(
                  value -> value.equals(history.profile().attributes().get(attribute.name())));
      case Condition.Compared compared -> {
        Optional<BigDecimal> actual = measured(compared.measure(), day);
        yield actual.isPresent()
            && compared.bounds().atLeast().stream()
                .allMatch(bound -> actual.get().compareTo(bound) >= 0)
            && compared.bounds().below().stream()
                .allMatch(bound -> actual.get().compareTo(bound) < 0);
      }
    };
  }

  private Optional<BigDecimal> measured(Measure measure, LocalDate day) {
    Predicate<LocalDate> within =
        other ->
            !other.isAfter(day)
                && (!measure.metric().windowed()
                    || other.isAfter(day.minusMonths(measure.months())));
    List<Bought> bought =
        history.purchases().stream().filter(each -> within.test(date(each.day()))).toList();
    long frequency = bought.stream().filter(each -> !each.whollyReturned()).count();
    BigDecimal spend = money(bought.stream().flatMap(each -> each.lines().stream()));
    String of = measure.of().orElse("");
    return switch (measure.metric()) {
      case SPEND -> Optional.of(spend);
      case FREQUENCY -> Optional.of(BigDecimal.valueOf(frequency));
      case AVERAGE_BASKET -> quotient(spend, BigDecimal.valueOf(frequency));
      case CATEGORY_SHARE ->
          quotient(
              money(
                  bought.stream()
                      .flatMap(each -> each.lines().stream())
                      .filter(line -> line.category().equals(of))),
              spend);
      case CHANNEL_SHARE ->
          quotient(
              money(
                  bought.stream()
                      .filter(each -> each.channel().name().equals(of))
                      .flatMap(each -> each.lines().stream())),
              spend);
      case ENGAGEMENTS ->
          Optional.of(
              BigDecimal.valueOf(
                  history.engagements().stream()
                      .filter(each -> measure.of().isEmpty() || each.kind().equals(of))
                      .filter(each -> within.test(date(each.day())))
                      .count()));
      case RECENCY_DAYS -> lastPurchase(bought).map(last -> days(last, day));
      case TENURE_DAYS -> start(day).map(start -> days(start, day));
    };
  }

  private Optional<LocalDate> lastPurchase(List<Bought> bought) {
    Optional<LocalDate> kept =
        bought.stream()
            .filter(each -> !each.whollyReturned())
            .map(each -> date(each.day()))
            .max(LocalDate::compareTo);
    return kept.isPresent() || history.forgotten().last().isEmpty()
        ? kept
        : Optional.of(date(history.forgotten().last().getAsInt()));
  }

  private Optional<LocalDate> start(LocalDate day) {
    if (history.profile().since().isPresent()) {
      return Optional.of(date(history.profile().since().getAsInt()));
    }
    if (history.forgotten().first().isPresent()) {
      return Optional.of(date(history.forgotten().first().getAsInt()));
    }
    return history.purchases().stream()
        .map(each -> date(each.day()))
        .filter(each -> !each.isAfter(day))
        .min(LocalDate::compareTo);
  }

  private BigDecimal money(Stream<BoughtLine> lines) {
    return BigDecimal.valueOf(lines.mapToLong(BoughtLine::units).sum(), decimals);
  }

  private static Optional<BigDecimal> quotient(BigDecimal amount, BigDecimal of) {
    return of.signum() == 0 ? Optional.empty() : Optional.of(amount.divide(of, EXACT_ENOUGH));
  }

  private static BigDecimal days(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }
}
