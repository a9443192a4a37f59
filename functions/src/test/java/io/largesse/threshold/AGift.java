package io.largesse.threshold;

import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.Status;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A gift under construction. Unless told otherwise one object, which costs 10 euros and retails at
 * 60 with 20 % of VAT, is given in Paris to a private client of France on 2026-06-15.
 */
final class AGift {
  private String id = "g";
  private boolean given;
  private LocalDate day = LocalDate.of(2026, 6, 15);
  private String entity = "LARG-FR";
  private Country market = new Country("FR");
  private Optional<String> subdivision = Optional.empty();
  private Typology typology = Typology.OBJECT;
  private boolean ownTrade;
  private Optional<OccasionId> occasion = Optional.empty();
  private TiedTo tiedTo = TiedTo.NOTHING;
  private Optional<PurchaseId> purchaseId = Optional.empty();
  private Optional<Money> purchase = Optional.empty();
  private Optional<Country> deliveredTo = Optional.empty();
  private List<Status> statuses = List.of(Status.privateOf(new Country("FR")));
  private int quantity = 1;
  private Optional<Money> cost = Optional.of(ARule.money("10.00 EUR"));
  private Optional<Money> retail = Optional.of(ARule.money("60.00 EUR"));
  private Optional<Money> marketValue = Optional.empty();
  private BigDecimal vatRate = new BigDecimal("0.20");
  private Optional<Money> freight = Optional.empty();
  private Optional<Money> handling = Optional.empty();
  private Optional<Money> engraving = Optional.empty();

  static AGift costing(String amount) {
    return new AGift().cost(amount);
  }

  AGift id(String changed) {
    id = changed;
    return this;
  }

  AGift given(String changed) {
    given = true;
    return id(changed);
  }

  AGift on(String changed) {
    day = LocalDate.parse(changed);
    return this;
  }

  AGift entity(String changed) {
    entity = changed;
    return this;
  }

  AGift market(String code) {
    market = new Country(code);
    return this;
  }

  AGift subdivision(String changed) {
    subdivision = Optional.of(changed);
    return this;
  }

  AGift typology(Typology changed) {
    typology = changed;
    return this;
  }

  AGift ownTrade(boolean changed) {
    ownTrade = changed;
    return this;
  }

  AGift occasion(String changed) {
    occasion = Optional.of(new OccasionId(changed));
    return this;
  }

  AGift tiedTo(TiedTo changed) {
    tiedTo = changed;
    return this;
  }

  AGift purchase(String id, String amount) {
    purchaseId = Optional.of(new PurchaseId(id));
    return purchase(amount);
  }

  AGift purchase(String amount) {
    purchase = Optional.of(ARule.money(amount));
    return tiedTo(TiedTo.PURCHASE);
  }

  AGift deliveredTo(String code) {
    deliveredTo = Optional.of(new Country(code));
    return this;
  }

  AGift statuses(Status... changed) {
    statuses = List.of(changed);
    return this;
  }

  AGift quantity(int changed) {
    quantity = changed;
    return this;
  }

  AGift cost(String amount) {
    cost = Optional.of(ARule.money(amount));
    return this;
  }

  AGift withoutCost() {
    cost = Optional.empty();
    return this;
  }

  AGift retail(String amount) {
    retail = Optional.of(ARule.money(amount));
    return this;
  }

  AGift withoutRetail() {
    retail = Optional.empty();
    return this;
  }

  AGift marketValue(String amount) {
    marketValue = Optional.of(ARule.money(amount));
    return this;
  }

  AGift vatRate(String rate) {
    vatRate = new BigDecimal(rate);
    return this;
  }

  AGift freight(String amount) {
    freight = Optional.of(ARule.money(amount));
    return this;
  }

  AGift handling(String amount) {
    handling = Optional.of(ARule.money(amount));
    return this;
  }

  AGift engraving(String amount) {
    engraving = Optional.of(ARule.money(amount));
    return this;
  }

  Entry entry() {
    return new Entry(
        new GiftId(id),
        new ClientId("c"),
        given,
        day,
        new BoutiqueId("B-01"),
        new EntityId(entity),
        market,
        typology,
        ownTrade,
        occasion,
        tiedTo,
        purchaseId,
        statuses,
        quantity,
        new Prices(cost, retail, marketValue, vatRate, freight, handling, engraving));
  }

  Candidate candidate() {
    return new Candidate(entry(), subdivision, purchase, deliveredTo);
  }
}
