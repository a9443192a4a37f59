package io.largesse.roi;

import java.util.Optional;

/** A figure and the bounds within which the truth lies; each is empty where it is not known. */
public record Interval<T>(Optional<T> value, Optional<T> low, Optional<T> high) {
  static <T> Interval<T> unknown() {
    return new Interval<>(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
