package io.largesse.purchase;

import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What there is under one id: a purchase, a return, returns that wait for it, or nothing at all.
 *
 * @param awaitedBy returns that name it and came before it; none once it is on record
 * @param version counts what was written there; 0 where nothing ever was
 */
public record Slot(PurchaseId id, Optional<Kept> kept, Set<PurchaseId> awaitedBy, long version) {
  /** So many returns may wait for one purchase: all of them are applied in one write. */
  public static final int AWAITED_BY_MAX = 40;

  public Slot {
    awaitedBy = Set.copyOf(awaitedBy);
  }

  public static Slot empty(PurchaseId id) {
    return new Slot(id, Optional.empty(), Set.of(), 0);
  }

  /** The same version, of the client that it is of now. */
  Slot now(Kept sameOfOther) {
    return new Slot(id, Optional.of(sameOfOther), awaitedBy, version);
  }

  /** The next version, in which what is on record is {@code other}'s. */
  public Slot of(ClientId other) {
    return new Slot(id, kept.map(here -> here.of(other)), awaitedBy, version + 1);
  }

  /** The next version, with {@code now} on record. */
  Slot with(Kept now) {
    return new Slot(id, Optional.of(now), Set.of(), version + 1);
  }

  /** The next version, in which {@code waiting} waits too. */
  Slot awaitedBy(PurchaseId waiting) {
    Set<PurchaseId> all = new TreeSet<>(awaitedBy);
    all.add(waiting);
    return new Slot(id, Optional.empty(), all, version + 1);
  }

  /** The return that waits for {@code purchase} here, if one does. */
  Optional<KeptReturn> waitingFor(PurchaseId purchase) {
    return kept.flatMap(
        here ->
            here instanceof KeptReturn back
                    && back.state() == KeptReturn.State.WAITING
                    && back.told().returnOf().equals(Optional.of(purchase))
                ? Optional.of(back)
                : Optional.empty());
  }
}
