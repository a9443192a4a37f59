package io.largesse.recalculation;

/** What clients are judged by. */
@FunctionalInterface
public interface InForce {
  /** Reads which versions are in force now: all that was published before is seen. */
  Judge read();
}
