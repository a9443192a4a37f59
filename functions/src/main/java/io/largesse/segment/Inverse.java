package io.largesse.segment;

/** Holds when another does not. */
record Inverse(Prepared other) implements Prepared {
  @Override
  public boolean holds(Reading reading, int day) {
    return !other.holds(reading, day);
  }

  @Override
  public int turns(Reading reading, int day, int end) {
    return other.turns(reading, day, end);
  }
}
