package io.largesse.finance;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Lines and gifts for tests of declarations. */
public final class SomeLines {
  public static final Act ACT =
      new Act("advisor-1", "request-1", Instant.parse("2026-06-15T10:00:00Z"));

  private SomeLines() {}

  /** Such as 12.50 EUR. */
  static Money money(String text) {
    int space = text.indexOf(' ');
    return Money.of(
        new BigDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
  }

  public static DeclarationLine.Cost cost(String amount) {
    return new DeclarationLine.Cost(Optional.of(money(amount)), Optional.of(money(amount)), 0);
  }

  public static DeclarationLine.Tax tax(String rule, int version, String amount) {
    return new DeclarationLine.Tax(
        rule, version, Optional.of("VAT"), Shape.CLIFF, Optional.of(money(amount)), 0);
  }

  static DeclarationLine.Tax review(String rule) {
    return new DeclarationLine.Tax(rule, 3, Optional.of("VAT"), Shape.CLIFF, Optional.empty(), 1);
  }

  /** A gift of 15 June 2026 in Paris, on cost centre 4711. */
  public static GivenGift gift(String id) {
    return gift(id, "FR", "LARG-FR", "2026-06-15");
  }

  public static GivenGift gift(String id, String market, String entity, String day) {
    return new GivenGift(
        new GiftId(id),
        new ClientId("c-1"),
        new BoutiqueId("PAR-01"),
        new Country(market),
        new EntityId(entity),
        "4711",
        Optional.of(new SkuCode("BOX")),
        Typology.OBJECT,
        LocalDate.parse(day));
  }

  /** The first declaration of {@code gift}. */
  public static Declaration declaration(GivenGift gift, DeclarationLine... lines) {
    return Declared.NONE
        .toward(new Wanted(List.of(lines), List.of()), gift, ACT)
        .orElseThrow()
        .declaration();
  }
}
