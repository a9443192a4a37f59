package io.largesse.measurement;

import io.largesse.id.Ids;

/** The id of a run, which whoever orders it chooses. */
public record RunId(String value) {
  public RunId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
