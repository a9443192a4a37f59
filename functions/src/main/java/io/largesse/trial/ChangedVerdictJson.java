package io.largesse.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import io.largesse.threshold.Explanations;
import io.largesse.threshold.VerdictDifference;
import io.largesse.threshold.VerdictDifferenceJson;
import java.time.LocalDate;

/** A verdict that changes, in JSON: as it is kept, and as callers read it. */
public final class ChangedVerdictJson {
  private ChangedVerdictJson() {}

  /** Reads what {@link #write} wrote. */
  public static ChangedVerdict read(Fields fields) {
    Field<GiftId> gift = fields.required("giftId", Read.id(GiftId::new));
    Field<ClientId> client = fields.required("clientId", Read.id(ClientId::new));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<Country> market = fields.required("market", Read.country());
    Field<LocalDate> day = fields.required("on", Read.day());
    Field<VerdictDifference> difference =
        fields.required("difference", Read.object(VerdictDifferenceJson::read));
    return fields.build(
        () ->
            new ChangedVerdict(
                gift.get(),
                client.get(),
                boutique.get(),
                market.get(),
                day.get(),
                difference.get()));
  }

  public static ObjectNode write(ChangedVerdict changed) {
    ObjectNode json = common(changed);
    json.set("difference", VerdictDifferenceJson.write(changed.difference()));
    return json;
  }

  /** The form that callers read, explained in their language. */
  public static ObjectNode answer(ChangedVerdict changed, Explanations explanations) {
    ObjectNode json = common(changed);
    json.setAll(VerdictDifferenceJson.answer(changed.difference(), explanations));
    return json;
  }

  private static ObjectNode common(ChangedVerdict changed) {
    return Json.object()
        .put("giftId", changed.gift().value())
        .put("clientId", changed.client().value())
        .put("boutique", changed.boutique().value())
        .put("market", changed.market().code())
        .put("on", changed.day().toString());
  }
}
