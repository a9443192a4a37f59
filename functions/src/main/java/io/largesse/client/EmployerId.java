package io.largesse.client;

import io.largesse.id.Ids;

/** The id of an employer: clients who work for the same company. */
public record EmployerId(String value) implements Comparable<EmployerId> {
  public EmployerId {
    Ids.check(value);
  }

  @Override
  public int compareTo(EmployerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
