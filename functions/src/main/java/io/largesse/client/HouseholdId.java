package io.largesse.client;

import io.largesse.id.Ids;

/** The id of a household: clients who live together. */
public record HouseholdId(String value) implements Comparable<HouseholdId> {
  public HouseholdId {
    Ids.check(value);
  }

  @Override
  public int compareTo(HouseholdId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
