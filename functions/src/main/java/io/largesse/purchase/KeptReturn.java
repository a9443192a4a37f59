package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.place.Country;
import java.util.Optional;

/**
 * A return on record.
 *
 * @param refusal why it undoes nothing, of one that is {@link State#REFUSED} and of no other
 */
public record KeptReturn(
    Purchase told,
    ClientId client,
    Country market,
    Act recorded,
    State state,
    Optional<Refusal> refusal)
    implements Kept {
  public KeptReturn {
    if (told.returnOf().isEmpty() || refusal.isPresent() != (state == State.REFUSED)) {
      throw new IllegalArgumentException("A return names its purchase, a refusal its reason");
    }
  }

  /** One whose purchase is not found yet. */
  static KeptReturn waiting(Purchase told, ClientId client, Country market, Act recorded) {
    return new KeptReturn(told, client, market, recorded, State.WAITING, Optional.empty());
  }

  @Override
  public KeptReturn of(ClientId other) {
    return new KeptReturn(told, other, market, recorded, state, refusal);
  }

  KeptReturn applied() {
    return new KeptReturn(told, client, market, recorded, State.APPLIED, Optional.empty());
  }

  KeptReturn refused(Refusal why) {
    return new KeptReturn(told, client, market, recorded, State.REFUSED, Optional.of(why));
  }

  /** What has become of a return. */
  public enum State {
    /** Its purchase is not on record yet. */
    WAITING,
    /** Its purchase is less by it. */
    APPLIED,
    /** Its purchase came after it, and is not one that it could undo. */
    REFUSED
  }
}
