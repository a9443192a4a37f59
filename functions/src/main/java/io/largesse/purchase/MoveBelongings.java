package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Merger;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.util.List;
import java.util.Optional;

/**
 * Has the purchases, returns and engagements of a client that was merged follow, one by one, so
 * that it may end anywhere and go on from there.
 *
 * <p>Nothing new comes under the old id: whatever is recorded holds its client still.
 */
public final class MoveBelongings {
  private static final int PAGE = 100;

  private final List<Belongings> kinds;
  private final Patience patience;

  public MoveBelongings(List<Belongings> kinds, Patience patience) {
    this.kinds = List.copyOf(kinds);
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
      kinds.forEach(kind -> moveAll(kind, merged, time, act));
      return true;
    } catch (Busy outOfTime) {
      return false;
    }
  }

  /** Lists lag: they are looked at until nothing of them had to be moved. */
  private static void moveAll(Belongings kind, ClientId merged, Patience.Spending time, Act act) {
    Optional<Merger> merger = kind.find(merged);
    while (merger.isPresent() && look(kind, merger.get(), time, act)) {
      merger = kind.find(merged);
    }
  }

  /** Whether another look is needed. */
  private static boolean look(Belongings kind, Merger merger, Patience.Spending time, Act act) {
    boolean moved = false;
    Optional<PageRequest> request = Optional.of(new PageRequest(PAGE, Optional.empty()));
    while (request.isPresent()) {
      Page<String> page = kind.left(merger.merged(), request.get());
      for (String id : page.items()) {
        moved |= move(kind, id, merger, time, act);
      }
      request = page.next().map(next -> new PageRequest(PAGE, Optional.of(next)));
    }
    return moved;
  }

  /** Time is looked at after a move, so that every call gets on by one at least. */
  private static boolean move(
      Belongings kind, String id, Merger merger, Patience.Spending time, Act act) {
    boolean moved = time.insist(id, () -> attempt(kind, id, merger, act));
    if (moved && time.spent()) {
      throw new Busy("what a merged client has");
    }
    return moved;
  }

  /** Whether another look at them all is needed; empty if this one is to be tried again. */
  private static Optional<Boolean> attempt(Belongings kind, String id, Merger merger, Act act) {
    return switch (kind.move(id, merger, act)) {
      case MOVED, TURNED -> Optional.of(true);
      case NOT_THERE -> Optional.of(false);
      case LOST -> Optional.empty();
    };
  }
}
