package io.largesse.gift;

import io.largesse.id.Ids;

/** The id of one step in a gift's life, its idempotency key. */
public record StepId(String value) {
  public StepId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
