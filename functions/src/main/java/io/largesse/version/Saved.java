package io.largesse.version;

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
}
