package io.largesse.segment;

import io.largesse.json.Json;
import io.largesse.sweep.RunName;
import io.largesse.sweep.Sweeps;

/** Has every client judged by a sweep over the whole base. */
public final class SweepEveryone implements JudgeEveryone {
  /** Parts of the base, gone through side by side. */
  public static final int PARTS = 8;

  private final Sweeps sweeps;

  public SweepEveryone(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public void start(Axis axis, int version) {
    sweeps.start(
        "publish-" + RunName.digest(axis.name()) + "-" + version,
        Json.object().put("axis", axis.name()).put("version", version).put("parts", PARTS));
  }
}
