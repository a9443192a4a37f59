package io.largesse.boutique;

import io.largesse.place.Country;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * A place where gifts are given.
 *
 * @param businessYearStartMonth 1 to 12; the same for all boutiques of one entity
 */
public record Boutique(
    BoutiqueId id,
    String name,
    Country market,
    Optional<String> subdivision,
    EntityId entity,
    ZoneId timeZone,
    int businessYearStartMonth,
    String costCentre,
    Currency currency) {
  public Boutique {
    if (businessYearStartMonth < 1 || businessYearStartMonth > 12) {
      throw new IllegalArgumentException("A business year starts in a month from 1 to 12");
    }
    if (market.equals(Country.EU)) {
      throw new IllegalArgumentException("A market is a country, which EU is not");
    }
  }

  /** The boutique's local day at {@code time}. */
  public LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, timeZone);
  }
}
