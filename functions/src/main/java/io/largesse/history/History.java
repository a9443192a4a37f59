package io.largesse.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  /** For how many months anything is kept. */
  public static final int MONTHS_KEPT = 60;

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

  /**
   * The day on which the tenure begins: the one that the house has given, else that of the first
   * purchase ever; empty if there is neither.
   */
  public OptionalInt tenureDay() {
    return profile.since().isPresent() ? profile.since() : firstPurchaseDay();
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

  /** When a segment last changed; empty before the client was ever judged. */
  public Optional<Instant> lastChange() {
    return placements.values().stream()
        .filter(placement -> !placement.changes().isEmpty())
        .map(placement -> placement.changes().getLast().at())
        .max(Comparator.naturalOrder());
  }

  /** This history with {@code part} in it; the same one if that is there, or was replaced since. */
  public History with(Part part) {
    return switch (part) {
      case Bought bought when Entries.isNew(bought, purchases) ->
          with(Entries.put(bought, purchases), gifts, engagements, profile);
      case Received gift when Entries.isNew(gift, gifts) ->
          with(purchases, Entries.put(gift, gifts), engagements, profile);
      case Engaged engaged when Entries.isNew(engaged, engagements) ->
          with(purchases, gifts, Entries.put(engaged, engagements), profile);
      case Profile other when other.version() > profile.version() ->
          with(purchases, gifts, engagements, other);
      case Bought _, Received _, Engaged _, Profile _ -> this;
    };
  }

  /** This history with {@code placement} as where the client stands on {@code axis}. */
  public History with(String axis, Placement placement) {
    Map<String, Placement> changed = new HashMap<>(placements);
    changed.put(axis, placement);
    return new History(purchases, gifts, engagements, forgotten, profile, changed);
  }

  /**
   * This history without what is more than 60 months old on {@code today}, and without its oldest
   * days if it is too large for an item: it says so then, and since when it is whole.
   */
  public History pruned(LocalDate today) {
    int oldest = Math.toIntExact(today.minusMonths(MONTHS_KEPT).toEpochDay());
    int whole = forgotten.wholeSince().orElse(oldest);
    return whole > oldest
        ? Fitting.fitted(since(whole))
        : Fitting.fitted(since(oldest).wholeSince(OptionalInt.empty()));
  }

  /** The same, known to be whole since {@code day}. */
  History wholeSince(OptionalInt day) {
    Forgotten now = forgotten.wholeSince(day);
    return new History(purchases, gifts, engagements, now, profile, placements);
  }

  /** Without what is before {@code first}. */
  History since(int first) {
    Map<String, Placement> kept = new HashMap<>();
    placements.forEach((axis, placement) -> kept.put(axis, placement.since(first)));
    return new History(
        Entries.since(first, purchases),
        Entries.since(first, gifts),
        Entries.since(first, engagements),
        forgotten.and(Entries.before(first, purchases)),
        profile,
        kept);
  }

  /** This history with all that is in {@code other}, but for its profile and placements. */
  public History and(History other) {
    List<Part> parts = new ArrayList<>(other.purchases);
    parts.addAll(other.gifts);
    parts.addAll(other.engagements);
    History both = this;
    for (Part part : parts) {
      both = both.with(part);
    }
    Forgotten all = forgotten.and(other.forgotten);
    return all.equals(forgotten)
        ? both
        : new History(both.purchases, both.gifts, both.engagements, all, profile, placements);
  }

  private History with(
      List<Bought> otherPurchases,
      List<Received> otherGifts,
      List<Engaged> otherEngagements,
      Profile otherProfile) {
    return new History(
        otherPurchases, otherGifts, otherEngagements, forgotten, otherProfile, placements);
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
