package io.largesse.census;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted.
 *
 * @param clients all who were asked, in whatever segment or in none
 * @param sizes by segment, and in it by residence; empty for those of whom no residence is known
 * @param moves how many clients would make each, where something is tried
 */
public record Tally(
    long clients, SortedMap<String, SortedMap<String, Size>> sizes, SortedMap<Move, Long> moves) {
  public Tally {
    SortedMap<String, SortedMap<String, Size>> copy = new TreeMap<>();
    sizes.forEach(
        (segment, markets) ->
            copy.put(segment, Collections.unmodifiableSortedMap(new TreeMap<>(markets))));
    sizes = Collections.unmodifiableSortedMap(copy);
    moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
  }

  /** That of {@code segment} in all markets. */
  public Size of(String segment) {
    return markets(segment).values().stream().reduce(Size.NONE, Size::plus);
  }

  /** Those of {@code segment} by residence. */
  public Map<String, Size> markets(String segment) {
    return sizes.getOrDefault(segment, Collections.emptySortedMap());
  }
}
