package io.largesse.roi;

import java.util.Comparator;

/**
 * What the episodes of a cell have in common.
 *
 * @param value as {@code FR}, or {@code FR:OBJECT} of a pair; {@code ALL} of all
 */
public record CellKey(Dimension dimension, String value) implements Comparable<CellKey> {
  public static final CellKey ALL = new CellKey(Dimension.ALL, "ALL");

  /** What stands between the two values of a pair; the first has none of it. */
  static final char BETWEEN = ':';

  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::dimension).thenComparing(CellKey::value);

  static CellKey pair(Dimension dimension, String market, String value) {
    return new CellKey(dimension, market + BETWEEN + value);
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
