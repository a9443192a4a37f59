package io.largesse.money;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * In which order the house believes its sources of rates.
 *
 * @param named the best first; sources that are not named come after them, by name
 */
public record SourceOrder(List<String> named) {
  public SourceOrder {
    named = List.copyOf(named);
  }

  /** Sorts {@code sources}, each a name or a name with its base, such as ECB#EUR. */
  public List<String> sort(Collection<String> sources) {
    return sources.stream()
        .sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int place(String source) {
    int place = named.indexOf(name(source));
    return place < 0 ? named.size() : place;
  }

  /** The name of {@code source} without its base. */
  public static String name(String source) {
    return source.substring(0, (source + "#").indexOf('#'));
  }
}
