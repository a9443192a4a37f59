package io.largesse.trial;

import io.largesse.id.Ids;

/** The id of a simulation within its market, chosen by the caller. */
public record SimulationId(String value) {
  public SimulationId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
