package io.largesse.threshold;

import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One live gift, as limits count it: all that any rule, today's or tomorrow's, may ask of it.
 *
 * @param giftId the gift's id
 * @param given whether it was given; reserved or pending if not
 * @param day the boutique's local day on which it is, or is to be, given
 * @param occasion the id of the occasion, if it has one
 * @param purchaseId the id of the purchase that it hangs on, if it names one
 * @param statuses those that the client had on {@code day}, never empty
 * @param quantity units, 1 or more
 */
public record Entry(
    GiftId giftId,
    ClientId client,
    boolean given,
    LocalDate day,
    BoutiqueId boutique,
    EntityId entity,
    Country market,
    Typology typology,
    boolean ownTrade,
    Optional<OccasionId> occasion,
    TiedTo tiedTo,
    Optional<PurchaseId> purchaseId,
    List<Status> statuses,
    int quantity,
    Prices prices) {
  /** No gift has more units. */
  public static final int QUANTITY_MAX = 1_000;

  public Entry {
    statuses = List.copyOf(statuses);
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("A client always has a status");
    }
    if (quantity < 1 || quantity > QUANTITY_MAX) {
      throw new IllegalArgumentException("A gift has 1 to " + QUANTITY_MAX + " units");
    }
  }

  /** This entry, of a gift to {@code other}: the same person under another id. */
  public Entry of(ClientId other) {
    return of(other, given, day, statuses);
  }

  /** This entry of a client who had {@code others} on its day. */
  public Entry withStatuses(List<Status> others) {
    return of(client, given, day, others);
  }

  /** This entry, of a gift that was given or that was not. */
  public Entry given(boolean now) {
    return of(client, now, day, statuses);
  }

  /** This entry on another day, on which the client has {@code then}. */
  public Entry on(LocalDate other, List<Status> then) {
    return of(client, given, other, then);
  }

  private Entry of(ClientId to, boolean now, LocalDate on, List<Status> then) {
    return new Entry(
        giftId,
        to,
        now,
        on,
        boutique,
        entity,
        market,
        typology,
        ownTrade,
        occasion,
        tiedTo,
        purchaseId,
        then,
        quantity,
        prices);
  }
}
