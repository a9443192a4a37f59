package io.largesse.census;

import io.largesse.id.Ids;

/** The id of a simulation within its axis, chosen by the caller. */
public record SimulationId(String value) {
  public SimulationId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
