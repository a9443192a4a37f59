package io.largesse.bench;

import java.util.Locale;
import java.util.stream.LongStream;

/** How long things took. */
final class Timings {
  private static final double NANOS_PER_MILLI = 1e6;

  /** One for each thing, sorted. */
  private final long[] nanos;

  private Timings(long[] nanos) {
    this.nanos = nanos;
  }

  static Timings of(LongStream nanos) {
    return new Timings(nanos.sorted().toArray());
  }

  /** The time under which {@code share} of all lie, by nearest rank, in milliseconds. */
  double millis(double share) {
    int rank = (int) Math.ceil(share * nanos.length);
    return nanos[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
  }

  double median() {
    return millis(0.5);
  }

  /** The least and the most, such as "12-15", in milliseconds. */
  String range() {
    return String.format(
        Locale.ROOT,
        "%.0f-%.0f",
        nanos[0] / NANOS_PER_MILLI,
        nanos[nanos.length - 1] / NANOS_PER_MILLI);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f", median());
  }
}
