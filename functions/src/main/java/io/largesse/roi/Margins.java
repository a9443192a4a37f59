package io.largesse.roi;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a unit of net revenue is left as margin: revenue is not profit.
 *
 * @param otherwise of markets that are not named, from 0 to 1 with at most four decimals
 * @param byMarket by ISO 3166 country, likewise
 */
public record Margins(BigDecimal otherwise, Map<String, BigDecimal> byMarket) {
  /** Margins are counted in parts of this, so that their sums are whole numbers. */
  public static final int WHOLE = 10_000;

  static final int DECIMALS_MAX = 4;

  private static final int DECIMALS_MIN = 2;

  public Margins {
    otherwise = written(otherwise);
    byMarket =
        byMarket.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, of -> written(of.getValue())));
  }

  /** Those of each market, in order. */
  public Map<String, BigDecimal> sorted() {
    return new TreeMap<>(byMarket);
  }

  /** The margin of {@code market}, in parts of {@link #WHOLE}. */
  public int of(String market) {
    return parts(byMarket.getOrDefault(market, otherwise));
  }

  /** Equal margins are written alike. */
  private static BigDecimal written(BigDecimal margin) {
    parts(margin);
    BigDecimal shortest = margin.stripTrailingZeros();
    return shortest.setScale(Math.max(DECIMALS_MIN, shortest.scale()));
  }

  private static int parts(BigDecimal margin) {
    if (margin.signum() < 0 || margin.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("has a margin that is not from 0 to 1");
    }
    if (margin.stripTrailingZeros().scale() > DECIMALS_MAX) {
      throw new IllegalArgumentException(
          "has a margin of more than %d decimals".formatted(DECIMALS_MAX));
    }
    return margin.movePointRight(DECIMALS_MAX).intValueExact();
  }
}
