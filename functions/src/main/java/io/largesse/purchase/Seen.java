package io.largesse.purchase;

/** What a caller gets to see. */
public sealed interface Seen<T> {
  /** It is there, and the caller may see it. */
  record Found<T>(T value) implements Seen<T> {}

  /** There is no such {@code what}. */
  record Unknown<T>(String what) implements Seen<T> {}

  /** It lies outside of where the caller acts. */
  record OutOfScope<T>() implements Seen<T> {}
}
