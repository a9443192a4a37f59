package io.largesse.stock;

import java.util.EnumMap;
import java.util.Map;

/**
 * Numbers of units state by state, or what a movement adds to each; a state left out has none.
 *
 * @param byState none of them 0
 */
public record Units(Map<StockState, Long> byState) {
  public static final Units NONE = new Units(Map.of());

  public Units {
    EnumMap<StockState, Long> counted = new EnumMap<>(StockState.class);
    byState.forEach(
        (state, units) -> {
          if (units != 0) {
            counted.put(state, units);
          }
        });
    byState = Map.copyOf(counted);
  }

  public static Units of(StockState state, long units) {
    return new Units(Map.of(state, units));
  }

  /** {@code units} of one state and {@code others} of another. */
  static Units of(StockState first, long units, StockState second, long others) {
    return new Units(Map.of(first, units, second, others));
  }

  public long of(StockState state) {
    return byState.getOrDefault(state, 0L);
  }

  public Units plus(Units more) {
    EnumMap<StockState, Long> sum = new EnumMap<>(StockState.class);
    sum.putAll(byState);
    more.byState.forEach((state, units) -> sum.merge(state, units, Long::sum));
    return new Units(sum);
  }

  public Units minus(Units less) {
    EnumMap<StockState, Long> negative = new EnumMap<>(StockState.class);
    less.byState.forEach((state, units) -> negative.put(state, -units));
    return plus(new Units(negative));
  }
}
