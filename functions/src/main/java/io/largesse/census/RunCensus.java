package io.largesse.census;

import io.largesse.json.Json;
import io.largesse.sweep.Sweeps;

/** Starts the run that takes a census, which has begun; once, however often it is called. */
final class RunCensus {
  private final Sweeps sweeps;

  RunCensus(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  void run(Census census) {
    sweeps.start(
        census.id().run(),
        Json.object().put("census", census.id().value()).put("parts", census.parts()));
  }
}
