package io.largesse.history;

/**
 * One thing that a history keeps, whole and with a version: the highest version that ever came is
 * the one that stays, so that parts may come in any order and more than once.
 */
public sealed interface Part permits Entry, Profile {
  /** From 1; a higher one replaces a lower one. */
  long version();
}
