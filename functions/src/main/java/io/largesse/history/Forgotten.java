package io.largesse.history;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is still known of purchases that are too old to be kept: what was so when they were. A
 * return that comes after 60 months is none of this, unless garbage has the history built again
 * from what is on record by then.
 *
 * @param first the day of the first of them, in days since 1970-01-01
 * @param last the day of the last of them that was not wholly returned, likewise
 * @param wholeSince the first day of which everything is kept, where a history would be too large
 *     otherwise, likewise; empty where everything of 60 months is
 */
public record Forgotten(OptionalInt first, OptionalInt last, OptionalInt wholeSince) {
  /** No purchase is that old. */
  public static final Forgotten NOTHING = new Forgotten(OptionalInt.empty(), OptionalInt.empty());

  /** Of a history that is whole. */
  public Forgotten(OptionalInt first, OptionalInt last) {
    this(first, last, OptionalInt.empty());
  }

  /** The same, of a history that holds nothing of before {@code day}. */
  Forgotten wholeSince(OptionalInt day) {
    return new Forgotten(first, last, day);
  }

  /** What is known once {@code purchases}, in order of day, are forgotten too. */
  Forgotten and(List<Bought> purchases) {
    int[] all = purchases.stream().mapToInt(Bought::day).toArray();
    int[] counting =
        purchases.stream().filter(each -> !each.whollyReturned()).mapToInt(Bought::day).toArray();
    return new Forgotten(
        IntStream.concat(first.stream(), Arrays.stream(all)).min(),
        IntStream.concat(last.stream(), Arrays.stream(counting)).max(),
        wholeSince);
  }

  /** What is known of both. */
  Forgotten and(Forgotten other) {
    return new Forgotten(
        IntStream.concat(first.stream(), other.first.stream()).min(),
        IntStream.concat(last.stream(), other.last.stream()).max(),
        IntStream.concat(wholeSince.stream(), other.wholeSince.stream()).max());
  }
}
