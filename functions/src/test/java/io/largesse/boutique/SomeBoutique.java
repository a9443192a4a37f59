package io.largesse.boutique;

import io.largesse.place.Country;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/** Boutiques for tests. */
public final class SomeBoutique {
  private SomeBoutique() {}

  /** A boutique in {@code market}, alone in its entity. */
  public static Boutique in(String market, String id) {
    return of(id, market, "entity-of-" + id, 1);
  }

  /** A boutique of {@code entity}, whose year begins in {@code month}. */
  public static Boutique of(String id, String market, String entity, int month) {
    return new Boutique(
        new BoutiqueId(id),
        "Boutique " + id,
        new Country(market),
        Optional.empty(),
        new EntityId(entity),
        ZoneId.of("Europe/Paris"),
        month,
        "4711",
        Currency.getInstance("EUR"));
  }
}
