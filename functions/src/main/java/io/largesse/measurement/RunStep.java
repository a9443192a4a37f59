package io.largesse.measurement;

/** A step of a run, as whoever reads that it failed knows it. */
public enum RunStep {
  READ("The histories of all clients could not be read"),
  MONTHS("What was read could not be gathered"),
  REDUCE("What was read of a month could not be added up"),
  CELLS("What was found could not be written"),
  PUBLISH("What was found could not be published");

  private final String failed;

  RunStep(String failed) {
    this.failed = failed;
  }

  /** What is said of a run that came to nothing in this step. */
  public String failed() {
    return failed;
  }
}
