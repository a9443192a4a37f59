package io.largesse.gift;

/** What can be done with a gift, in the course of its life. */
public enum StepKind {
  APPROVE,
  REJECT,
  OFFER,
  ACCEPT,
  DECLINE,
  GIVE,
  CANCEL,
  RETURN;

  /** Whether a gift counts no more after it. */
  boolean releases() {
    return switch (this) {
      case REJECT, DECLINE, CANCEL, RETURN -> true;
      case APPROVE, OFFER, ACCEPT, GIVE -> false;
    };
  }
}
