package io.largesse.experiment;

import java.util.List;

/** Tells from which gifts clients are held out. */
@FunctionalInterface
public interface HoldOuts {
  /** For those who judge no gift. */
  HoldOuts NONE = (_, _) -> List.of();

  /** The experiments that {@code current} names and that hold the client out of it, by id. */
  List<ExperimentId> of(Offer offer, CurrentExperiments current);
}
