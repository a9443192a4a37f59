package io.largesse.history;

/**
 * A part that belongs to one day, and is known by the hash of its id.
 *
 * @param <T> itself
 */
public sealed interface Entry<T extends Entry<T>> extends Part, Comparable<T>
    permits Bought, Received, Engaged {
  /** See {@link IdHash}. */
  long idHash();

  /** In days since 1970-01-01. */
  int day();

  /** The older day first. */
  @Override
  default int compareTo(T other) {
    int byDay = Integer.compare(day(), other.day());
    return byDay != 0 ? byDay : Long.compare(idHash(), other.idHash());
  }
}
