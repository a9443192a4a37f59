package io.largesse.history;

import java.util.Comparator;

/**
 * Something that a client did beyond buying.
 *
 * @param idHash see {@link IdHash}
 * @param day its UTC day, in days since 1970-01-01
 */
public record Engaged(long idHash, String kind, int day) implements Comparable<Engaged> {
  private static final Comparator<Engaged> ORDER =
      Comparator.comparingInt(Engaged::day).thenComparingLong(Engaged::idHash);

  /** The older day first. */
  @Override
  public int compareTo(Engaged other) {
    return ORDER.compare(this, other);
  }
}
