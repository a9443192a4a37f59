package io.largesse.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;

/** Movements on record in JSON: those of gifts as they are kept, and all as callers read them. */
public final class PastMovementJson {
  private PastMovementJson() {}

  /** What {@link #ofGift} wrote. */
  public static PastMovement.Cause.OfGift readOfGift(String movementId, Fields fields) {
    Field<GiftId> gift = fields.required("giftId", Read.id(GiftId::new));
    Field<GiftMovement> kind = fields.required("type", Read.word(GiftMovement.class));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<SkuCode> sku = fields.required("sku", Read.id(SkuCode::new));
    Field<Integer> quantity =
        fields.required("quantity", Read.wholeNumber(1, Movement.QUANTITY_MAX));
    return fields.build(
        () ->
            new PastMovement.Cause.OfGift(
                movementId, gift.get(), kind.get(), boutique.get(), sku.get(), quantity.get()));
  }

  /** The form that is kept of what a gift moved. */
  public static ObjectNode ofGift(
      GiftId gift, GiftMovement kind, BoutiqueId boutique, SkuCode sku, long quantity) {
    return Json.object()
        .put("giftId", gift.value())
        .put("type", kind.name())
        .put("boutique", boutique.value())
        .put("sku", sku.value())
        .put("quantity", quantity);
  }

  public static ObjectNode write(PastMovement past) {
    ObjectNode json =
        switch (past.cause()) {
          case PastMovement.Cause.Told(Movement movement) -> MovementJson.write(movement);
          case PastMovement.Cause.OfGift(var id, var gift, var kind, var at, var sku, var units) ->
              Json.object().put("movementId", id).setAll(ofGift(gift, kind, at, sku, units));
        };
    json.set("changes", UnitsJson.changes(past.changes()));
    return json.put("by", past.by()).put("at", past.at().toString());
  }
}
