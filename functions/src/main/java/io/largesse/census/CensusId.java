package io.largesse.census;

import io.largesse.segment.Axis;
import io.largesse.sweep.RunName;
import java.time.LocalDate;

/** One census: a simulation by the id that its caller chose, or the count of a day. */
public record CensusId(String value) {
  static CensusId of(Axis axis, SimulationId simulation) {
    return new CensusId(axis + "#simulation#" + simulation);
  }

  /** The count of {@code day}, by what {@code version} of the axis' segmentation has said. */
  static CensusId of(Axis axis, int version, LocalDate day) {
    return new CensusId("%s#count#%d#%s".formatted(axis, version, day));
  }

  /** The name of the run that takes it. */
  String run() {
    return "census-" + RunName.digest(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
