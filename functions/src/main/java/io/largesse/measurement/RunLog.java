package io.largesse.measurement;

import io.largesse.audit.Act;

/**
 * Where steps of a run note how far they have come; noting again what was noted changes nothing.
 */
public interface RunLog {
  /** So many clients of a segment were read. */
  void read(Run run, int segment, long clients, boolean done, Act act);

  /** So many months are to be reduced. */
  void months(Run run, int months, Act act);

  /** A month is reduced. */
  void reduced(Run run, String month, Act act);

  /** So many cells were written. */
  void written(Run run, long cells, Act act);
}
