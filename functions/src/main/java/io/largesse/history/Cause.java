package io.largesse.history;

/** Why a segment changed. */
public enum Cause {
  PURCHASE,
  RETURN,
  ENGAGEMENT,
  PROFILE,
  TIME,
  PUBLICATION,
  NOMINATION
}
