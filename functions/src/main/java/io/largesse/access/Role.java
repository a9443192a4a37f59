package io.largesse.access;

/** What a caller works as. */
public enum Role {
  /** Gives to the clients of some boutiques. */
  ADVISOR,
  /** Runs some boutiques. */
  MANAGER,
  /** Owns the thresholds. */
  COMPLIANCE,
  /** Declares what was given. */
  FINANCE,
  /** Measures what gifts bring back. */
  ANALYST,
  /** Owns the programme, the catalogue and the boutiques. */
  HQ,
  /** Another system of the house. */
  SYSTEM;

  /** Whether this role acts in the boutiques of its token only. */
  public boolean actsInBoutiques() {
    return this == ADVISOR || this == MANAGER;
  }
}
