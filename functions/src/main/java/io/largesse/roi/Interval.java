package io.largesse.roi;

import java.util.Optional;
import java.util.function.Function;

/** A figure and the bounds within which the truth lies; each is empty where it is not known. */
public record Interval<T>(Optional<T> value, Optional<T> low, Optional<T> high) {
  static <T> Interval<T> unknown() {
    return new Interval<>(Optional.empty(), Optional.empty(), Optional.empty());
  }

  <R> Interval<R> map(Function<T, R> change) {
    return new Interval<>(value.map(change), low.map(change), high.map(change));
  }
}
