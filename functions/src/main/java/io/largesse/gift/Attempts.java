package io.largesse.gift;

import java.util.ArrayList;
import java.util.List;

/**
 * The attempts to register a gift that were refused: the first, and the latest of the others.
 *
 * @param kept the earliest first
 * @param leftOut how many between the first and the second of those kept are only counted
 */
public record Attempts(List<Attempt> kept, int leftOut) {
  /** More would outgrow the gift's item. */
  static final int KEPT_MAX = 50;

  static final Attempts NONE = new Attempts(List.of(), 0);

  public Attempts {
    kept = List.copyOf(kept);
  }

  /** These, and {@code latest} after them. */
  Attempts and(Attempt latest) {
    List<Attempt> more = new ArrayList<>(kept);
    more.add(latest);
    if (more.size() <= KEPT_MAX) {
      return new Attempts(more, leftOut);
    }
    more.remove(1);
    return new Attempts(more, leftOut + 1);
  }
}
