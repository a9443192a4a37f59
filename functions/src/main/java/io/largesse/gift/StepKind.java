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
  RETURN
}
