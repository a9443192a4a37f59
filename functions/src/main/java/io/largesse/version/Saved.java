package io.largesse.version;

import java.util.Optional;

/** How an attempt to put a value in its place ended. */
public sealed interface Saved<T> {
  /** There was none, and now there is. */
  record Created<T>(Versioned<T> now) implements Saved<T> {}

  /** The value in place was replaced. */
  record Replaced<T>(Versioned<T> now) implements Saved<T> {}

  /** The same value was in place already. */
  record Unchanged<T>(Versioned<T> now) implements Saved<T> {}

  /** Another value is in place, and the caller did not say which one it had read. */
  record Unread<T>() implements Saved<T> {}

  /** The caller had read another version than the one in place. */
  record Stale<T>() implements Saved<T> {}

  /**
   * How it ends without a write, when {@code inPlace} is found and the caller had {@code read} some
   * version; empty if {@code value} is to be written.
   */
  static <T> Optional<Saved<T>> settled(
      T value, Optional<Versioned<T>> inPlace, Optional<Long> read) {
    if (inPlace.isEmpty()) {
      return read.isEmpty() ? Optional.empty() : Optional.of(new Stale<>());
    }
    if (inPlace.get().value().equals(value)) {
      return Optional.of(new Unchanged<>(inPlace.get()));
    }
    if (read.isEmpty()) {
      return Optional.of(new Unread<>());
    }
    return read.get() == inPlace.get().version() ? Optional.empty() : Optional.of(new Stale<>());
  }
}
