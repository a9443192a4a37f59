package io.largesse.gift;

import io.largesse.client.ClientId;
import io.largesse.threshold.Entry;
import java.util.Optional;

/**
 * What a change of a gift asks for besides: other gifts of the client are declared as this one
 * counts, and limits may be passed or kept again.
 *
 * @param gift the gift after the change, or before it if it is gone
 * @param declares whether what was given has changed
 * @param reviews whether limits are to be looked at: a gift that was judged passes none by itself
 * @param more whether more may count than before
 */
public record Counting(Gift gift, boolean declares, boolean reviews, boolean more) {
  /** What the change from {@code before} to {@code after} asks for, of which one may be missing. */
  public static Optional<Counting> of(Optional<Gift> before, Optional<Gift> after) {
    return after
        .or(() -> before)
        .map(
            gift -> {
              boolean entered = after.filter(Gift::imported).isPresent() && before.isEmpty();
              boolean moved = before.isPresent() && !counted(before).equals(counted(after));
              return new Counting(
                  gift,
                  !given(before).equals(given(after)),
                  entered || moved,
                  entered || counted(after).isPresent());
            })
        .filter(counting -> counting.declares || counting.reviews);
  }

  public ClientId client() {
    return gift.entry().client();
  }

  /** Both at once, for one client: {@code later} is the newer. */
  public Counting and(Counting later) {
    return new Counting(
        later.gift, declares || later.declares, reviews || later.reviews, more || later.more);
  }

  private static Optional<Entry> given(Optional<Gift> gift) {
    return gift.filter(each -> each.status() == GiftStatus.GIVEN).map(Gift::entry);
  }

  /** What limits see, to which a given gift is as one that is still to be given. */
  private static Optional<Entry> counted(Optional<Gift> gift) {
    return gift.filter(each -> each.status().counts()).map(each -> each.entry().given(true));
  }
}
