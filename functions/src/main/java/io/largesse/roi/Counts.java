package io.largesse.roi;

/**
 * What a run read.
 *
 * @param clients of whom anything was known before the as-of day
 * @param purchases that are kept, of before the as-of day
 * @param gifts that count: kept, not given back, of before the as-of day
 * @param giftsWithoutCost those of them whose cost is not known, and that add nothing to any cost
 * @param episodes that are measured
 * @param controls months in which a client may be compared with others
 */
public record Counts(
    long clients, long purchases, long gifts, long giftsWithoutCost, long episodes, long controls) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  public Counts and(Counts other) {
    return new Counts(
        clients + other.clients,
        purchases + other.purchases,
        gifts + other.gifts,
        giftsWithoutCost + other.giftsWithoutCost,
        episodes + other.episodes,
        controls + other.controls);
  }
}
