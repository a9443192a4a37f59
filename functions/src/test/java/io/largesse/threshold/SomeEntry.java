package io.largesse.threshold;

import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.Client;
import io.largesse.id.GiftId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Entries for tests. */
public final class SomeEntry {
  private SomeEntry() {}

  /** A gift of one object to {@code client}, of the statuses of that day. */
  public static Entry to(Client client, String gift, String day) {
    Money cost = new Money(5_000, Currency.getInstance("EUR"));
    return new Entry(
        new GiftId(gift),
        client.id(),
        true,
        LocalDate.parse(day),
        new BoutiqueId("PAR-01"),
        new EntityId("LARG-FR"),
        new Country("FR"),
        Typology.OBJECT,
        false,
        Optional.empty(),
        TiedTo.NOTHING,
        Optional.empty(),
        client.recipient().statusesOn(LocalDate.parse(day)),
        1,
        new Prices(
            Optional.of(cost),
            Optional.empty(),
            Optional.empty(),
            new BigDecimal("0.2"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
