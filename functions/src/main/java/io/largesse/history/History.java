package io.largesse.history;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The compact record of one client: what they bought, were given and did in 60 months, and their
 * segments. Equal facts make equal histories, in whatever order they came.
 *
 * @param purchases in order of day, then of hash; each once
 * @param gifts likewise, those that were given back too
 * @param engagements likewise
 * @param placements by axis
 */
public record History(
    List<Bought> purchases,
    List<Received> gifts,
    List<Engaged> engagements,
    Forgotten forgotten,
    Profile profile,
    Map<String, Placement> placements) {
  /** Of a client of whom nothing is known yet. */
  public static final History EMPTY =
      new History(List.of(), List.of(), List.of(), Forgotten.NOTHING, Profile.UNKNOWN, Map.of());

  public History {
    purchases = ordered(purchases);
    gifts = ordered(gifts);
    engagements = ordered(engagements);
    placements = Map.copyOf(placements);
  }

  /** The day of the first purchase ever, even if it was wholly returned since. */
  public OptionalInt firstPurchaseDay() {
    if (forgotten.first().isPresent() || purchases.isEmpty()) {
      return forgotten.first();
    }
    return OptionalInt.of(purchases.getFirst().day());
  }

  /** The day of the last purchase ever that is not wholly returned. */
  public OptionalInt lastPurchaseDay() {
    for (int index = purchases.size() - 1; index >= 0; index--) {
      if (!purchases.get(index).whollyReturned()) {
        return OptionalInt.of(purchases.get(index).day());
      }
    }
    return forgotten.last();
  }

  /** Where the client stands on {@code axis}. */
  public Placement placement(String axis) {
    return placements.getOrDefault(axis, Placement.NONE);
  }

  private static <T extends Comparable<T>> List<T> ordered(List<T> entries) {
    for (int next = 1; next < entries.size(); next++) {
      if (entries.get(next - 1).compareTo(entries.get(next)) >= 0) {
        throw new IllegalArgumentException("A history is not in order");
      }
    }
    return List.copyOf(entries);
  }
}
