package io.largesse.finance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.Optional;

/** What finance knows of a gift beside amounts in JSON. */
final class GivenGiftJson {
  private GivenGiftJson() {}

  static Field<GivenGift> read(Fields fields) {
    Field<GiftId> gift = fields.required("giftId", Read.id(GiftId::new));
    Field<ClientId> client = fields.required("clientId", Read.id(ClientId::new));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<Country> market = fields.required("market", Read.country());
    Field<EntityId> entity = fields.required("entity", Read.id(EntityId::new));
    Field<String> costCentre =
        fields.required("costCentre", Read.text(DeclaredJson.COST_CENTRE_MAX));
    Field<Optional<SkuCode>> sku = fields.optional("sku", Read.id(SkuCode::new));
    Field<Typology> typology = fields.required("typology", Read.word(Typology.class));
    Field<LocalDate> day = fields.required("day", Read.day());
    return () ->
        new GivenGift(
            gift.get(),
            client.get(),
            boutique.get(),
            market.get(),
            entity.get(),
            costCentre.get(),
            sku.get(),
            typology.get(),
            day.get());
  }

  static ObjectNode write(GivenGift gift) {
    ObjectNode json =
        Json.object()
            .put("giftId", gift.giftId().value())
            .put("clientId", gift.client().value())
            .put("boutique", gift.boutique().value())
            .put("market", gift.market().code())
            .put("entity", gift.entity().value())
            .put("costCentre", gift.costCentre());
    gift.sku().ifPresent(sku -> json.put("sku", sku.value()));
    return json.put("typology", gift.typology().name()).put("day", gift.day().toString());
  }
}
