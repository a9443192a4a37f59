package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A purchase or a return in JSON, as it is told. */
public final class PurchaseJson {
  private PurchaseJson() {}

  public static Purchase read(Fields fields) {
    Field<PurchaseId> id = fields.required("purchaseId", Read.id(PurchaseId::new));
    Field<ClientId> client = fields.required("clientId", Read.id(ClientId::new));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<Channel> channel = fields.required("channel", Read.word(Channel.class));
    Field<Instant> at = fields.required("at", Read.time());
    Field<Optional<PurchaseId>> returnOf = fields.optional("returnOf", Read.id(PurchaseId::new));
    Field<List<Line>> lines = fields.required("lines", LinesJson.read(fields.has("returnOf")));
    if (fields.has("returnOf") && fields.peek(returnOf).equals(Optional.of(fields.peek(id)))) {
      fields.fault("returnOf", "is another id than the return's own");
    }
    return fields.build(
        () ->
            new Purchase(
                id.get(),
                client.get(),
                boutique.get(),
                channel.get(),
                at.get(),
                lines.get(),
                returnOf.get()));
  }

  /** What {@link #read} reads, the same always in the same words. */
  public static ObjectNode write(Purchase purchase) {
    ObjectNode json =
        Json.object()
            .put("purchaseId", purchase.id().value())
            .put("clientId", purchase.client().value())
            .put("boutique", purchase.boutique().value())
            .put("channel", purchase.channel().name())
            .put("at", purchase.at().toString());
    ArrayNode lines = json.putArray("lines");
    purchase.lines().forEach(line -> lines.add(LinesJson.write(line)));
    purchase.returnOf().ifPresent(of -> json.put("returnOf", of.value()));
    return json;
  }
}
