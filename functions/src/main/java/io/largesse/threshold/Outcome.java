package io.largesse.threshold;

/** What one rule finds of a gift. */
public enum Outcome {
  /** The gift stays within the limit. */
  WITHIN,
  /** The gift passes the limit, or reaches one that may not be reached. */
  OVER,
  /** The rule's last known period has run out. */
  EXPIRED,
  /** No rule is known for a status of the client. */
  NO_RULE,
  /** A value that the rule asks for is missing. */
  NO_VALUE,
  /** A rate between two currencies is missing. */
  NO_RATE,
  /** The client is one of those who are not offered such gifts for a time. */
  HELD_OUT
}
