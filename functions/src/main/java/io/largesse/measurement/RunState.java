package io.largesse.measurement;

/** How far a run is; of all states but RUNNING none is left again. */
public enum RunState {
  RUNNING,
  /** What it found may be read, and never changes. */
  COMPLETE,
  FAILED,
  CANCELLED
}
