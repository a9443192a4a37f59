package io.largesse.census;

import java.util.Comparator;
import java.util.Optional;

/**
 * From the segment that clients are in to the one that they would be in, which may be the same.
 *
 * @param from empty for those who are in none yet
 */
public record Move(Optional<String> from, String to) implements Comparable<Move> {
  private static final Comparator<Move> ORDER =
      Comparator.<Move, String>comparing(move -> move.from().orElse("")).thenComparing(Move::to);

  @Override
  public int compareTo(Move other) {
    return ORDER.compare(this, other);
  }
}
