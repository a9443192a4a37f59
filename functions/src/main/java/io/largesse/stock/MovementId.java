package io.largesse.stock;

import io.largesse.id.Ids;

/** The id of a movement, which its caller chooses, so that it is recorded once. */
public record MovementId(String value) {
  public MovementId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
