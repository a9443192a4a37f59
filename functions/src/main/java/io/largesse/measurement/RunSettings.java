package io.largesse.measurement;

import io.largesse.roi.Margins;
import java.util.List;

/**
 * What is measured every night.
 *
 * @param margins of each market, also of runs that are asked for without any
 * @param runs of which the first is the one that HQ reads when it names none
 */
public record RunSettings(Margins margins, List<PlannedRun> runs) {
  public static final int RUNS_MAX = 10;

  public RunSettings {
    runs = List.copyOf(runs);
    if (runs.size() > RUNS_MAX) {
      throw new IllegalArgumentException("plans at most " + RUNS_MAX + " runs");
    }
    if (runs.stream().map(PlannedRun::name).distinct().count() < runs.size()) {
      throw new IllegalArgumentException("plans two runs of one name");
    }
  }

  /** Whether HQ reads the runs of {@code planned} when it names none. */
  boolean leads(PlannedRun planned) {
    return runs.indexOf(planned) == 0;
  }
}
