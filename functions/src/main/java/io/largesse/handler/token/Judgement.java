package io.largesse.handler.token;

import io.largesse.access.Caller;

/** What a check says of a token. */
public sealed interface Judgement {
  /** The token is good, and says who calls. */
  record Accepted(Caller caller) implements Judgement {}

  /**
   * The token is not good.
   *
   * @param reason for the log: it tells nothing of the token's content
   */
  record Refused(String reason) implements Judgement {}
}
