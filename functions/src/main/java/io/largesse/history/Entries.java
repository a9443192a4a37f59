package io.largesse.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is done to a history's entries, which are in order and known by their hashes. */
final class Entries {
  private Entries() {}

  /** Whether {@code entries} hold neither that version of {@code entry} nor a higher one. */
  static <T extends Entry<T>> boolean isNew(T entry, List<T> entries) {
    return entries.stream()
        .noneMatch(other -> other.idHash() == entry.idHash() && other.version() >= entry.version());
  }

  /** {@code entries} with {@code entry}, in place of an older version of it. */
  static <T extends Entry<T>> List<T> put(T entry, List<T> entries) {
    List<T> changed = new ArrayList<>(entries.size() + 1);
    entries.stream().filter(other -> other.idHash() != entry.idHash()).forEach(changed::add);
    changed.add(-Collections.binarySearch(changed, entry) - 1, entry);
    return changed;
  }

  /** Those of {@code first} and later. */
  static <T extends Entry<T>> List<T> since(int first, List<T> entries) {
    return entries.subList(firstOf(first, entries), entries.size());
  }

  static <T extends Entry<T>> List<T> before(int first, List<T> entries) {
    return entries.subList(0, firstOf(first, entries));
  }

  private static <T extends Entry<T>> int firstOf(int first, List<T> entries) {
    int index = 0;
    while (index < entries.size() && entries.get(index).day() < first) {
      index++;
    }
    return index;
  }
}
