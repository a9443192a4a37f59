package io.largesse.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Has everyone judged by what was published where that has not begun: whoever published may have
 * died before it could be started, and nobody may come to try again.
 */
public final class ResumePublications {
  private final Segmentations segmentations;
  private final SweepLog log;
  private final JudgeEveryone everyone;

  public ResumePublications(Segmentations segmentations, SweepLog log, JudgeEveryone everyone) {
    this.segmentations = segmentations;
    this.log = log;
    this.everyone = everyone;
  }

  /**
   * Starts what has not begun of the versions in force; one that was only just started is not
   * started twice.
   *
   * @return the axes of which that was so
   */
  public List<Axis> resume() {
    List<Axis> resumed = new ArrayList<>();
    segmentations
        .current()
        .versions()
        .forEach(
            (axis, version) -> {
              if (!log.isBegun(axis, version)) {
                everyone.start(axis, version);
                resumed.add(axis);
              }
            });
    return resumed;
  }
}
