package io.largesse.history;

/**
 * What is noted of a history's repair.
 *
 * @param times how often it was noted that the history needs repair; whoever writes one names what
 *     they have read, so that no note is lost to a write that knew nothing of it
 * @param open whether that is still to be done
 */
public record RepairNote(long times, boolean open) {
  /** The history never needed any. */
  public static final RepairNote NONE = new RepairNote(0, false);

  public RepairNote {
    if (times < 0) {
      throw new IllegalArgumentException("Nothing is noted less than never");
    }
  }

  /** The same, once the history was built again. */
  public RepairNote done() {
    return new RepairNote(times, false);
  }
}
