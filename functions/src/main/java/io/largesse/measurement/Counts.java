package io.largesse.measurement;

/**
 * What a run, or a part of it, has read.
 *
 * @param clients whose histories were read
 * @param purchases and
 * @param gifts that these histories hold
 * @param unreadable clients whose histories are garbage, and are left out
 */
public record Counts(long clients, long purchases, long gifts, long unreadable) {
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(
        clients + other.clients,
        purchases + other.purchases,
        gifts + other.gifts,
        unreadable + other.unreadable);
  }
}
