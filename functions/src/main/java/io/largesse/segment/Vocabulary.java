package io.largesse.segment;

import io.largesse.place.Country;
import io.largesse.purchase.Channel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the conditions of some segmentations ask of a history, each thing once: which sums of
 * purchases, and which kinds of engagement. It grows while conditions are prepared.
 */
final class Vocabulary {
  static final int SPEND = 0;
  static final int FREQUENCY = 1;

  private final int decimals;
  private final Map<String, Integer> categories = new HashMap<>();
  private final Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
  private final List<Optional<String>> kinds = new ArrayList<>();
  private int sums = 2;

  /**
   * An empty one.
   *
   * @param decimals of the reference currency
   */
  Vocabulary(int decimals) {
    this.decimals = decimals;
  }

  Prepared prepare(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> all) -> together(all, true);
      case Condition.Any(List<Condition> any) -> together(any, false);
      case Condition.Not(Condition inner) -> new Inverse(prepare(inner));
      case Condition.Compared compared -> prepare(compared);
      case Condition.Market(List<Country> countries) -> {
        Set<String> codes = Set.copyOf(countries.stream().map(Country::code).toList());
        yield new Fixed(profile -> profile.market().filter(codes::contains).isPresent());
      }
      case Condition.Attribute(String name, List<String> values) -> {
        Set<String> known = Set.copyOf(values);
        yield new Fixed(
            profile -> {
              String value = profile.attributes().get(name);
              return value != null && known.contains(value);
            });
      }
    };
  }

  Within prepare(Condition.Compared compared) {
    Measure measure = compared.measure();
    Limits limits =
        new Limits(compared.bounds(), measure.metric().unit() == Metric.Unit.MONEY ? decimals : 0);
    String of = measure.of().orElse("");
    return switch (measure.metric()) {
      case SPEND -> window(measure, SPEND, WindowWithin.ONE, limits);
      case FREQUENCY -> window(measure, FREQUENCY, WindowWithin.ONE, limits);
      case AVERAGE_BASKET -> window(measure, SPEND, FREQUENCY, limits);
      case CATEGORY_SHARE ->
          window(measure, categories.computeIfAbsent(of, unseen -> sums++), SPEND, limits);
      case CHANNEL_SHARE ->
          window(
              measure,
              channels.computeIfAbsent(Channel.valueOf(of), unseen -> sums++),
              SPEND,
              limits);
      case ENGAGEMENTS ->
          new WindowWithin(false, measure.months(), kind(measure.of()), WindowWithin.ONE, limits);
      case RECENCY_DAYS -> new RecencyWithin(limits);
      case TENURE_DAYS -> new TenureWithin(limits);
    };
  }

  /** Of the reference currency. */
  int decimals() {
    return decimals;
  }

  Map<String, Integer> categories() {
    return categories;
  }

  Map<Channel, Integer> channels() {
    return channels;
  }

  /** The kinds of engagement that are counted, in order; empty means all kinds together. */
  List<Optional<String>> kinds() {
    return kinds;
  }

  /** How many sums of purchases are kept. */
  int sums() {
    return sums;
  }

  private Prepared together(List<Condition> conditions, boolean each) {
    return new Together(conditions.stream().map(this::prepare).toList(), each);
  }

  private static Within window(Measure measure, int amount, int of, Limits limits) {
    return new WindowWithin(true, measure.months(), amount, of, limits);
  }

  private int kind(Optional<String> kind) {
    if (!kinds.contains(kind)) {
      kinds.add(kind);
    }
    return kinds.indexOf(kind);
  }
}
