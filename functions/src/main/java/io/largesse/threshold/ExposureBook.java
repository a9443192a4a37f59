package io.largesse.threshold;

/** What counts for whom. */
@FunctionalInterface
public interface ExposureBook {
  /** What counts for {@code subject} now. */
  Exposure of(Subject subject);
}
