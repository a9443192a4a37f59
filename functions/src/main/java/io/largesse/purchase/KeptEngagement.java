package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;

/**
 * An engagement on record.
 *
 * @param client whose it is, or was when it was last written: records of one person may be merged
 */
public record KeptEngagement(Engagement told, ClientId client, Act recorded) {
  public KeptEngagement of(ClientId other) {
    return new KeptEngagement(told, other, recorded);
  }
}
