package io.largesse.segment;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Engaged;
import io.largesse.history.Forgotten;
import io.largesse.history.History;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.place.Country;
import io.largesse.purchase.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Histories and segmentations by chance, the same for the same seed. Words are few, bounds are such
 * as histories reach, and days lie around leap days, so that edges are hit.
 */
final class SegmentChance {
  static final Axis AXIS = new Axis("value");

  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final List<String> CATEGORIES = List.of("bags", "shoes", "watches");
  private static final List<String> KINDS = List.of("attended", "referred");

  private final Random random;

  SegmentChance(long seed) {
    this.random = new Random(seed);
  }

  /** A day around 2024-02-29, from two years before to one after. */
  LocalDate day() {
    return oneIn(3)
        ? LEAP_DAY.minusYears(random.nextInt(2)).plusDays(random.nextInt(3) - 1L)
        : LEAP_DAY.plusDays(random.nextInt(1_100) - 730L);
  }

  History history(Segmentation segmentation) {
    List<Bought> purchases = new ArrayList<>();
    int count = random.nextInt(12);
    for (int index = 0; index < count; index++) {
      purchases.add(bought(index));
    }
    purchases.sort(Comparator.naturalOrder());
    List<Engaged> engagements =
        IntStream.range(0, random.nextInt(5))
            .mapToObj(index -> new Engaged(index, one(KINDS), epoch(anyDay())))
            .sorted()
            .toList();
    Forgotten forgotten =
        oneIn(4)
            ? new Forgotten(OptionalInt.of(14_000), OptionalInt.of(15_000 + random.nextInt(2_000)))
            : Forgotten.NOTHING;
    Profile profile =
        new Profile(
            oneIn(5) ? Optional.empty() : Optional.of(one(List.of("FR", "JP"))),
            oneIn(3) ? OptionalInt.of(epoch(anyDay())) : OptionalInt.empty(),
            oneIn(2) ? Map.of("tier", one(List.of("gold", "silver"))) : Map.of(),
            1);
    return new History(
        purchases,
        List.of(),
        engagements,
        forgotten,
        profile,
        Map.of(
            AXIS.name(),
            new Placement(0, OptionalInt.empty(), nomination(segmentation), List.of())));
  }

  Segmentation segmentation() {
    int count = 1 + random.nextInt(5);
    return new Segmentation(
        AXIS,
        1,
        "REST",
        IntStream.range(0, count)
            .mapToObj(
                index ->
                    new Segment(
                        "S" + index, Map.of(), Optional.empty(), Optional.empty(), condition(3)))
            .toList());
  }

  Condition condition(int depth) {
    if (depth == 0 || oneIn(3)) {
      return leaf();
    }
    Supplier<List<Condition>> parts =
        () -> Stream.generate(() -> condition(depth - 1)).limit(1 + random.nextInt(3)).toList();
    return switch (random.nextInt(3)) {
      case 0 -> new Condition.All(parts.get());
      case 1 -> new Condition.Any(parts.get());
      default -> new Condition.Not(condition(depth - 1));
    };
  }

  private Condition leaf() {
    return switch (random.nextInt(12)) {
      case 0 -> new Condition.Market(List.of(new Country("FR"), new Country("IT")));
      case 1 -> new Condition.Attribute("tier", List.of("gold", "platinum"));
      default -> compared(one(List.of(Metric.values())));
    };
  }

  private Condition compared(Metric metric) {
    int months = metric.windowed() ? 12 * (1 + random.nextInt(3)) : 0;
    Optional<String> of =
        switch (metric) {
          case CATEGORY_SHARE -> Optional.of(one(CATEGORIES));
          case CHANNEL_SHARE -> Optional.of(one(List.of(Channel.values())).name());
          case ENGAGEMENTS -> oneIn(2) ? Optional.empty() : Optional.of(one(KINDS));
          case SPEND, AVERAGE_BASKET, FREQUENCY, RECENCY_DAYS, TENURE_DAYS -> Optional.empty();
        };
    BigDecimal low = bound(metric);
    BigDecimal above = low.add(bound(metric)).add(BigDecimal.ONE.movePointLeft(low.scale()));
    BigDecimal high = metric.unit() == Metric.Unit.SHARE ? above.min(BigDecimal.ONE) : above;
    boolean from = oneIn(2);
    return new Condition.Compared(
        new Measure(metric, months, of),
        new Bounds(
            from || oneIn(2) ? Optional.of(low) : Optional.empty(),
            from && oneIn(2) ? Optional.empty() : Optional.of(high)));
  }

  /** Amounts are multiples of 50 by many, so that bounds are hit exactly. */
  private BigDecimal bound(Metric metric) {
    return switch (metric.unit()) {
      case MONEY -> BigDecimal.valueOf(random.nextInt(40) * 5_000L, 2);
      case SHARE -> BigDecimal.valueOf(random.nextInt(10), 1);
      case COUNT -> BigDecimal.valueOf(random.nextInt(5));
      case DAYS -> BigDecimal.valueOf(random.nextInt(900));
    };
  }

  private Bought bought(int index) {
    boolean whollyReturned = oneIn(6);
    List<BoughtLine> lines =
        CATEGORIES.stream()
            .filter(category -> !whollyReturned && oneIn(2))
            .map(category -> new BoughtLine(category, (1 + random.nextInt(8)) * 5_000L))
            .toList();
    return new Bought(
        index, 1, epoch(anyDay()), "PAR-01", one(List.of(Channel.values())), whollyReturned, lines);
  }

  private Optional<Nomination> nomination(Segmentation segmentation) {
    if (!oneIn(4)) {
      return Optional.empty();
    }
    int from = epoch(anyDay());
    String segment = one(List.of("S0", "S4", segmentation.otherwise()));
    return Optional.of(new Nomination(segment, from, from + random.nextInt(300), "chosen", "m-3"));
  }

  /** Purchases lie before and after the days that are judged. */
  private LocalDate anyDay() {
    return switch (random.nextInt(4)) {
      case 0 -> LEAP_DAY.minusYears(random.nextInt(3)).plusDays(random.nextInt(4) - 2L);
      case 1 -> day();
      default -> day().minusDays(random.nextInt(400));
    };
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static int epoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
