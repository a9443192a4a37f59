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
 */
public record Forgotten(OptionalInt first, OptionalInt last) {
  /** No purchase is that old. */
  public static final Forgotten NOTHING = new Forgotten(OptionalInt.empty(), OptionalInt.empty());

  /** What is known once {@code purchases}, in order of day, are forgotten too. */
  Forgotten and(List<Bought> purchases) {
    int[] all = purchases.stream().mapToInt(Bought::day).toArray();
    int[] counting =
        purchases.stream().filter(each -> !each.whollyReturned()).mapToInt(Bought::day).toArray();
    return new Forgotten(
        IntStream.concat(first.stream(), Arrays.stream(all)).min(),
        IntStream.concat(last.stream(), Arrays.stream(counting)).max());
  }

  /** What is known of both. */
  Forgotten and(Forgotten other) {
    return new Forgotten(
        IntStream.concat(first.stream(), other.first.stream()).min(),
        IntStream.concat(last.stream(), other.last.stream()).max());
  }
}
