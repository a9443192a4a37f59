package io.largesse.history;

import io.largesse.catalogue.Typology;
import io.largesse.id.GiftId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A gift that the client was given.
 *
 * @param idHash see {@link IdHash}
 * @param id tells which of several gifts of one day was the first: the smallest
 * @param version of the gift, from 1; a higher one replaces a lower one
 * @param day the boutique's local day on which it was given, in days since 1970-01-01
 * @param returned whether it was given back: such a gift no longer counts
 * @param market of the boutique
 * @param quantity in units of the SKU, from 1
 * @param cost of all units together, in the reference currency's smallest unit; empty if unknown
 */
public record Received(
    long idHash,
    GiftId id,
    long version,
    int day,
    boolean returned,
    Optional<String> sku,
    Typology typology,
    String boutique,
    String market,
    Optional<String> occasion,
    Optional<String> advisor,
    int quantity,
    OptionalLong cost)
    implements Entry<Received> {
  public Received {
    if (version < 1 || quantity < 1 || cost.orElse(0) < 0) {
      throw new IllegalArgumentException("No gift looks like this");
    }
  }
}
