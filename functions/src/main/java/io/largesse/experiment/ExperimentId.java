package io.largesse.experiment;

import io.largesse.id.Ids;

/** The id of an experiment. */
public record ExperimentId(String value) implements Comparable<ExperimentId> {
  public ExperimentId {
    Ids.check(value);
  }

  @Override
  public int compareTo(ExperimentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
