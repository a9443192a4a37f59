package io.largesse.purchase;

import io.largesse.id.Ids;

/** The id of an engagement, which its caller chooses, so that it is recorded once. */
public record EngagementId(String value) {
  public EngagementId {
    Ids.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
