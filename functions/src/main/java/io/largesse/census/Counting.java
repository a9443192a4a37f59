package io.largesse.census;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up clients, one by one or by what was counted of some before. */
final class Counting {
  private long clients;
  private final SortedMap<String, SortedMap<String, Size>> sizes = new TreeMap<>();
  private final SortedMap<Move, Long> moves = new TreeMap<>();

  /** Counts a client who is in {@code segment}, if in any. */
  void add(Optional<String> segment, Optional<String> market, long spend) {
    clients++;
    segment.ifPresent(name -> add(name, market.orElse(""), new Size(1, spend)));
  }

  /** Counts the same client as one who would make {@code move}. */
  void add(Move move) {
    moves.merge(move, 1L, Long::sum);
  }

  void add(Tally tally) {
    clients += tally.clients();
    tally
        .sizes()
        .forEach(
            (segment, markets) -> markets.forEach((market, size) -> add(segment, market, size)));
    tally.moves().forEach((move, count) -> moves.merge(move, count, Long::sum));
  }

  Tally tally() {
    return new Tally(clients, sizes, moves);
  }

  private void add(String segment, String market, Size size) {
    sizes.computeIfAbsent(segment, _ -> new TreeMap<>()).merge(market, size, Size::plus);
  }
}
