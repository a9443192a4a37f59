package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import java.util.List;
import java.util.Optional;

/** Purchases and returns on record in JSON, as they are stored. */
public final class KeptJson {
  private KeptJson() {}

  /** Reads what {@link #write} wrote. */
  public static Kept read(Fields fields) {
    Field<Purchase> told = fields.required("told", Read.object(PurchaseJson::read));
    Field<ClientId> client = fields.required("client", Read.id(ClientId::new));
    Field<Country> market = fields.required("market", Read.country());
    Field<Act> recorded = fields.required("recorded", Read.object(RecordedJson::read));
    Field<Optional<KeptReturn.State>> state =
        fields.optional("state", Read.word(KeptReturn.State.class));
    Field<Optional<Refusal>> refusal = fields.optional("refusal", Read.object(RefusalJson::read));
    Field<List<Left>> left = fields.list("left", Read.object(LeftJson::read), Purchase.LINES_MAX);
    Field<List<PurchaseId>> returns =
        fields.list("returns", Read.id(PurchaseId::new), KeptPurchase.RETURNS_MAX);
    Field<Optional<Conversion>> conversion =
        fields.optional("conversion", Read.object(ConversionJson::read));
    return fields.build(
        () ->
            state.get().isPresent()
                ? new KeptReturn(
                    told.get(),
                    client.get(),
                    market.get(),
                    recorded.get(),
                    state.get().get(),
                    refusal.get())
                : new KeptPurchase(
                    told.get(),
                    client.get(),
                    market.get(),
                    recorded.get(),
                    left.get(),
                    returns.get(),
                    conversion.get()));
  }

  public static ObjectNode write(Kept kept) {
    ObjectNode json = Json.object();
    json.set("told", PurchaseJson.write(kept.told()));
    json.put("client", kept.client().value()).put("market", kept.market().code());
    json.set("recorded", RecordedJson.write(kept.recorded()));
    switch (kept) {
      case KeptReturn back -> write(back, json);
      case KeptPurchase bought -> write(bought, json);
    }
    return json;
  }

  private static void write(KeptReturn back, ObjectNode json) {
    json.put("state", back.state().name());
    back.refusal().ifPresent(why -> json.set("refusal", RefusalJson.write(why)));
  }

  private static void write(KeptPurchase bought, ObjectNode json) {
    ArrayNode left = json.putArray("left");
    bought.left().forEach(of -> left.add(LeftJson.write(of)));
    if (!bought.returns().isEmpty()) {
      ArrayNode returns = json.putArray("returns");
      bought.returns().forEach(id -> returns.add(id.value()));
    }
    bought.conversion().ifPresent(by -> json.set("conversion", ConversionJson.write(by)));
  }
}
