package io.largesse.segment;

/** A condition made ready for many clients. */
sealed interface Prepared permits Together, Inverse, Fixed, Within {
  boolean holds(Reading reading, int day);

  /**
   * The first day after {@code day} on which it no longer holds if it held on {@code day}, or holds
   * if it did not; {@link Series#NEVER} if that is on {@code end} or later.
   */
  int turns(Reading reading, int day, int end);
}
