package io.largesse.purchase;

import io.largesse.client.ClientId;
import io.largesse.id.Ids;
import java.time.Instant;

/**
 * What a client did besides buying: came to an event, brought a friend, wrote a review.
 *
 * @param client whom the caller named, perhaps by the id of a record that was merged
 * @param kind what it was, in the house's words, in the form of an id
 */
public record Engagement(EngagementId id, ClientId client, String kind, Instant at) {
  public Engagement {
    Ids.check(kind);
  }
}
