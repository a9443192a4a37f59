package io.largesse.client;

import io.largesse.id.GiftId;
import java.util.Set;

/**
 * One record of a person that became part of another, whose alias its id is from then on.
 *
 * @param into the client that the person is now
 * @param live gifts that counted for the merged record when it was merged; none once all have moved
 */
public record Merger(ClientId merged, ClientId into, State state, Set<GiftId> live) {
  public Merger {
    live = Set.copyOf(live);
  }

  /** How far a merge has come. */
  public enum State {
    /** The two are one, in every limit too; gifts still follow. */
    MOVING,
    /** All gifts that were known have followed. */
    MERGED
  }
}
