package io.largesse.json;

import java.util.Optional;

/** A way to read one value of an input. */
@FunctionalInterface
public interface As<T> {
  /** What {@code value} says; empty, and its faults noted, when it does not say it well. */
  Optional<T> read(Value value);
}
