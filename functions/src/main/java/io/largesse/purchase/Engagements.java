package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;

/** The register of engagements. */
public interface Engagements {
  /** Reads what a decision on {@code told} looks at, as it is now. */
  EngagementStanding standing(Engagement told);

  /**
   * Writes {@code now} where nothing is, if its client is no part of another.
   *
   * @return whether it was written; if not, or if nobody knows, read again
   */
  boolean write(KeptEngagement now, Act act);

  /** Lists engagements of a client by time; may lag by a second. */
  Page<KeptEngagement> ofClient(ClientId client, PageRequest page);
}
