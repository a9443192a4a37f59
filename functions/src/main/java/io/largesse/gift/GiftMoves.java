package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Merger;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.util.Optional;

/** Gifts on their way from the record of a client that was merged to the one that it is now. */
public interface GiftMoves {
  /** How the merge of {@code merged} stands; empty if it was not merged. */
  Optional<Merger> find(ClientId merged);

  /** Gifts of {@code merged}, whatever became of them; may lag by a second. */
  Page<GiftId> left(ClientId merged, PageRequest page);

  /** Has {@code gift} be of the client that the merge leads to, if it is not yet. */
  Moved move(GiftId gift, Merger merger, Act act);

  /**
   * Notes that all gifts have followed.
   *
   * @return whether the merge still leads to the same client; if not, look again
   */
  boolean finish(Merger merger, Act act);

  /** How an attempt to move a gift ended. */
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
