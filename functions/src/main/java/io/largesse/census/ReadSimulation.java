package io.largesse.census;

import io.largesse.segment.Axis;
import io.largesse.segment.Segmentation;
import java.util.Optional;

/** Finds simulations, with what they came to. */
public final class ReadSimulation {
  private final Censuses censuses;

  public ReadSimulation(Censuses censuses) {
    this.censuses = censuses;
  }

  public Optional<Standing> find(Axis axis, SimulationId id) {
    return censuses.find(CensusId.of(axis, id)).map(census -> standing(id, census));
  }

  private Standing standing(SimulationId id, Census census) {
    return switch (census.question()) {
      case Question.Tried(Segmentation definition, _) ->
          new Standing(
              id,
              census,
              definition,
              census.state() == Census.State.DONE
                  ? Optional.of(censuses.result(census.id()))
                  : Optional.empty());
      case Question.Kept _ -> throw new IllegalStateException(id + " is no simulation");
    };
  }
}
