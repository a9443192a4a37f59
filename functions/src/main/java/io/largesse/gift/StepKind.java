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
  RETURN,

  /** Nobody asks for it: time takes it. */
  EXPIRE;

  /** Whether a gift counts no more after it. */
  boolean releases() {
    return switch (this) {
      case REJECT, DECLINE, CANCEL, RETURN, EXPIRE -> true;
      case APPROVE, OFFER, ACCEPT, GIVE -> false;
    };
  }
}
