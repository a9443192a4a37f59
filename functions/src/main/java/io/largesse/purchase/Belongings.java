package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Merger;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.util.Optional;

/**
 * What clients have of one kind, purchases or engagements, on its way from the record of a client
 * that was merged to the one that it is now.
 */
public interface Belongings {
  /** How the merge of {@code merged} stands; empty if it was not merged. */
  Optional<Merger> find(ClientId merged);

  /** Ids of what is of {@code merged} still; may lag by a second. */
  Page<String> left(ClientId merged, PageRequest page);

  /** Has what {@code id} names be of the client that the merge leads to, if it is not yet. */
  Moved move(String id, Merger merger, Act act);

  /** How an attempt to move something ended. */
  enum Moved {
    /** It has moved now. */
    MOVED,
    /** It was of another client than the merged one already. */
    NOT_THERE,
    /** The merge leads to yet another client by now: look at it again. */
    TURNED,
    /** Something else was written in between, or no answer came: look again. */
    LOST
  }
}
