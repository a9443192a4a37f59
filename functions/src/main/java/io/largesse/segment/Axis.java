package io.largesse.segment;

import io.largesse.id.Ids;

/** One way to segment clients, such as value, preference or usage; the house may define others. */
public record Axis(String name) implements Comparable<Axis> {
  public Axis {
    Ids.check(name);
  }

  @Override
  public int compareTo(Axis other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
