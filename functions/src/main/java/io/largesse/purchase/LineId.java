package io.largesse.purchase;

import io.largesse.id.Ids;

/** The id of a line, which is used once in a purchase, and by returns to name the line. */
public record LineId(String value) {
  public LineId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
