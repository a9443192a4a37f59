package io.largesse.handler.api;

import io.largesse.client.ClientId;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Wiring;
import io.largesse.purchase.Engagement;
import io.largesse.purchase.EngagementJson;
import io.largesse.purchase.ImportPurchases;
import io.largesse.purchase.Purchase;
import io.largesse.purchase.PurchaseJson;
import io.largesse.purchase.RecordEngagement;
import io.largesse.purchase.RecordPurchase;
import java.util.Map;
import java.util.Optional;

/** Records what clients bought, brought back, and did besides. */
public final class RecordPurchasesFunction extends ApiFunction {
  private static final String ONE = "POST /purchases";
  private static final String BATCH = "POST /purchases/batch";
  private static final String ENGAGEMENT = "POST /clients/{id}/engagements";
  private static final EntryBatch<Purchase> PURCHASES =
      new EntryBatch<>(
          "purchaseId",
          PurchaseJson::read,
          purchase -> purchase.id().value(),
          ImportPurchases.BATCH_MAX);
  private static final String NOTHING =
      """
      {"purchaseId": "none", "clientId": "none", "boutique": "none", "channel": "ONLINE",
       "at": "2026-01-01T00:00:00Z", "lines": [{"lineId": "1", "sku": "none", "category": "none",
         "quantity": 1, "amount": {"amount": "1.00", "currency": "EUR"}}]}
      """;

  /** Of nobody, in no boutique: that reads all that any needs, and writes nothing. */
  private static final Map<String, String> PRIMERS =
      Map.of(
          ONE,
          NOTHING,
          BATCH,
          "{\"items\": [" + NOTHING + "]}",
          ENGAGEMENT,
          """
              {"engagementId": "none", "kind": "none", "at": "2026-01-01T00:00:00Z"}
              """);

  /** Called by Lambda, once for each execution environment. */
  public RecordPurchasesFunction() {
    this(Wiring.ofLambda());
  }

  public RecordPurchasesFunction(Wiring wiring) {
    this(wiring, wiring.recordPurchase(), wiring.recordEngagement());
  }

  private RecordPurchasesFunction(
      Wiring wiring, RecordPurchase recordPurchase, RecordEngagement recordEngagement) {
    this(
        wiring,
        recordPurchase,
        new ImportPurchases(recordPurchase, Wiring.patience()),
        recordEngagement);
  }

  private RecordPurchasesFunction(
      Wiring wiring,
      RecordPurchase recordPurchase,
      ImportPurchases importPurchases,
      RecordEngagement recordEngagement) {
    super(
        wiring,
        Map.of(
            ONE, request -> record(recordPurchase, request),
            BATCH, request -> recordAll(importPurchases, request),
            ENGAGEMENT, request -> engage(recordEngagement, request)));
  }

  @Override
  protected Optional<String> primer(String route) {
    return Optional.ofNullable(PRIMERS.get(route));
  }

  private static ApiResponse record(RecordPurchase recordPurchase, ApiRequest request) {
    Purchase told = request.json(PurchaseJson::read);
    return PurchaseAnswers.of(recordPurchase.record(told, request.caller(), request.act()));
  }

  private static ApiResponse recordAll(ImportPurchases importPurchases, ApiRequest request) {
    return PURCHASES.answer(
        request,
        told ->
            importPurchases.record(told, request.caller(), request.act()).stream()
                .map(recording -> recording.map(PurchaseAnswers::of))
                .toList());
  }

  private static ApiResponse engage(RecordEngagement recordEngagement, ApiRequest request) {
    ClientId client = request.path("id", ClientId::new);
    Engagement told = request.json("clientId", client, EngagementJson::read);
    return PurchaseAnswers.of(recordEngagement.record(told, request.caller(), request.act()));
  }
}
