package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.threshold.ExposureBook;
import io.largesse.threshold.Subject;
import java.util.Collection;

/**
 * Corrects what finance was told of gifts when it is not the gifts that have changed, but who
 * counts together, or as what.
 */
public final class DeclareChanged {
  private final ExposureBook exposures;
  private final DeclareAgain declareAgain;

  public DeclareChanged(ExposureBook exposures, DeclareAgain declareAgain) {
    this.exposures = exposures;
    this.declareAgain = declareAgain;
  }

  /**
   * Corrects what was declared of the gifts that count for any of {@code subjects}, those whom the
   * client counted for before and those of now.
   *
   * @return how many gifts were corrected
   */
  public int of(Collection<Subject> subjects, Act act) {
    return declareAgain.among(subjects.stream().map(exposures::of).toList(), act);
  }
}
