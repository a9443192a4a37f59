package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Merger;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.util.Optional;

/**
 * Has the gifts of a client that was merged follow, one by one, so that it may end anywhere and go
 * on from there. Limits count them for the survivor already: this is what lists show.
 */
public final class MoveGifts {
  private static final int PAGE = 100;

  private final GiftMoves moves;
  private final Patience patience;

  public MoveGifts(GiftMoves moves, Patience patience) {
    this.moves = moves;
    this.patience = patience;
  }

  /**
   * Moves what is still to be moved.
   *
   * @return whether nothing is left; if not, time ran out, and another call goes on
   */
  public boolean move(ClientId merged, Act act) {
    Patience.Spending time = patience.begin();
    try {
      Optional<Merger> merger = moves.find(merged);
      while (merger.isPresent()
          && (moveAll(merger.get(), time, act) || isOpen(merger.get(), act))) {
        merger = moves.find(merged);
      }
      return true;
    } catch (Busy outOfTime) {
      return false;
    }
  }

  /** Whether the merge has turned to another client, to whom all is to be moved instead. */
  private boolean isOpen(Merger merger, Act act) {
    return merger.state() == Merger.State.MOVING && !moves.finish(merger, act);
  }

  /** Whether any gift had to be moved: then lists may still hide others. */
  private boolean moveAll(Merger merger, Patience.Spending time, Act act) {
    boolean moved = false;
    for (GiftId live : merger.live()) {
      moved |= move(live, merger, time, act);
    }
    Optional<PageRequest> request = Optional.of(new PageRequest(PAGE, Optional.empty()));
    while (request.isPresent()) {
      Page<GiftId> page = moves.left(merger.merged(), request.get());
      for (GiftId left : page.items()) {
        moved |= move(left, merger, time, act);
      }
      request = page.next().map(next -> new PageRequest(PAGE, Optional.of(next)));
    }
    return moved;
  }

  /** Time is looked at after a move, so that every call gets on by one at least. */
  private boolean move(GiftId gift, Merger merger, Patience.Spending time, Act act) {
    boolean moved = time.insist("gift " + gift, () -> attempt(gift, merger, act));
    if (moved && time.spent()) {
      throw new Busy("the gifts of a merged client");
    }
    return moved;
  }

  /** Whether another look at them all is needed; empty if this one is to be tried again. */
  private Optional<Boolean> attempt(GiftId gift, Merger merger, Act act) {
    return switch (moves.move(gift, merger, act)) {
      case MOVED, TURNED -> Optional.of(true);
      case NOT_THERE -> Optional.of(false);
      case LOST -> Optional.empty();
    };
  }
}
