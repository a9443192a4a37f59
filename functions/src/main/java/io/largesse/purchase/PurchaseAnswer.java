package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.money.ExchangeRateJson;

/** Purchases and returns on record in JSON, as callers read them. */
public final class PurchaseAnswer {
  private PurchaseAnswer() {}

  /**
   * What was told, under the client's id of now; of a purchase with what is left of each line and
   * the rate that counts, of a return with what became of it.
   */
  public static ObjectNode write(Kept kept) {
    ObjectNode json = PurchaseJson.write(kept.told()).put("clientId", kept.client().value());
    json.put("market", kept.market().code());
    switch (kept) {
      case KeptReturn back -> {
        json.put("state", back.state().name());
        back.refusal().ifPresent(why -> json.set("refusal", RefusalJson.write(why)));
      }
      case KeptPurchase bought -> write(bought, json);
    }
    return json.put("recordedAt", kept.recorded().at().toString());
  }

  private static void write(KeptPurchase bought, ObjectNode json) {
    ArrayNode lines = (ArrayNode) json.path("lines");
    for (int place = 0; place < lines.size(); place++) {
      ((ObjectNode) lines.get(place)).set("left", LeftJson.write(bought.left().get(place)));
    }
    ArrayNode returns = json.putArray("returns");
    bought.returns().forEach(id -> returns.add(id.value()));
    json.put("converted", bought.conversion().isPresent());
    bought
        .conversion()
        .flatMap(Conversion::rate)
        .ifPresent(rate -> json.set("rate", ExchangeRateJson.answer(rate)));
  }
}
