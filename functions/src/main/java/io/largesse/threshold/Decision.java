package io.largesse.threshold;

/** What may be done with a gift; a later word is stricter than an earlier one. */
public enum Decision {
  ALLOWED,
  NEEDS_APPROVAL,
  REFUSED;

  /** The stricter of the two. */
  public Decision and(Decision other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
