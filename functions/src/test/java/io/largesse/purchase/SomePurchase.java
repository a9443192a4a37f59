package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Purchases and returns for tests: of Anna, in Paris, in euros unless a test says otherwise. */
public final class SomePurchase {
  public static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  public static final Instant BOUGHT_AT = Instant.parse("2026-11-20T15:30:00Z");
  public static final Act ACT = new Act("till-1", "r-1", NOW);
  public static final ClientId ANNA = new ClientId("anna");
  public static final BoutiqueId PARIS = new BoutiqueId("PAR-01");
  public static final Currency EUR = Currency.getInstance("EUR");
  private static final Country FRANCE = new Country("FR");

  private SomePurchase() {}

  /** Of two bags for 300.00 and a scarf for 100.00. */
  public static Purchase bought(String id) {
    return bought(id, BOUGHT_AT, bags(2, 30_000), scarf(1, 10_000));
  }

  public static Purchase bought(String id, Instant at, Line... lines) {
    return of(id, ANNA, at, Optional.empty(), lines);
  }

  /** An hour after it was bought. */
  public static Purchase back(String id, String of, Line... lines) {
    return back(id, of, BOUGHT_AT.plusSeconds(3_600), lines);
  }

  public static Purchase back(String id, String of, Instant at, Line... lines) {
    return of(id, ANNA, at, Optional.of(new PurchaseId(of)), lines);
  }

  public static Purchase of(
      String id, ClientId client, Instant at, Optional<PurchaseId> returnOf, Line... lines) {
    return new Purchase(
        new PurchaseId(id), client, PARIS, Channel.BOUTIQUE, at, List.of(lines), returnOf);
  }

  /** The same purchase told of another client. */
  public static Purchase of(Purchase purchase, ClientId client) {
    return new Purchase(
        purchase.id(),
        client,
        purchase.boutique(),
        purchase.channel(),
        purchase.at(),
        purchase.lines(),
        purchase.returnOf());
  }

  public static Line bags(int quantity, long cents) {
    return line("1", "bag", "bags", quantity, new Money(cents, EUR));
  }

  public static Line scarf(int quantity, long cents) {
    return line("2", "scarf", "silk", quantity, new Money(cents, EUR));
  }

  public static Line line(String id, String sku, String category, int quantity, Money amount) {
    return new Line(new LineId(id), new SkuCode(sku), category, quantity, amount, Optional.empty());
  }

  static KeptPurchase kept(Purchase purchase) {
    return KeptPurchase.whole(
        purchase,
        purchase.client(),
        FRANCE,
        ACT,
        Optional.of(new Conversion(EUR, Optional.empty())));
  }

  static KeptReturn waiting(Purchase back) {
    return KeptReturn.waiting(back, back.client(), FRANCE, ACT);
  }
}
