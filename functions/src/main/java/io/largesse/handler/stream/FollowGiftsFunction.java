package io.largesse.handler.stream;

import io.largesse.audit.Act;
import io.largesse.event.Change;
import io.largesse.gift.DeclareAgain;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftJson;
import io.largesse.gift.GiftStatus;
import io.largesse.handler.Wiring;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Follows gifts: when one is given or counts as given no more, what finance was told of those that
 * count with it is corrected.
 */
public final class FollowGiftsFunction extends StreamFunction {
  private static final String ACTOR = "follow-gifts";

  private final DeclareAgain declareAgain;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public FollowGiftsFunction() {
    this(Wiring.ofLambda());
  }

  public FollowGiftsFunction(Wiring wiring) {
    this.declareAgain = wiring.declareAgain();
    this.clock = wiring.clock();
  }

  @Override
  protected void follow(Change change, String requestId) {
    Optional<Gift> before = given(change.before(GiftJson::read));
    Optional<Gift> after = given(change.after(GiftJson::read));
    if (!before.map(Gift::entry).equals(after.map(Gift::entry))) {
      Act act = new Act(ACTOR, requestId, clock.instant());
      after.or(() -> before).ifPresent(gift -> declareAgain.beside(gift, act));
    }
  }

  private static Optional<Gift> given(Optional<Gift> gift) {
    return gift.filter(each -> each.status() == GiftStatus.GIVEN);
  }
}
