package io.largesse.gift;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Sub;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import io.largesse.threshold.Entry;
import java.time.LocalDate;
import java.util.Optional;

/** A gift given before Largesse, in JSON. */
public final class PastGiftJson {
  private PastGiftJson() {}

  public static PastGift read(Fields fields) {
    Field<GiftId> id = fields.required("giftId", Read.id(GiftId::new));
    Field<ClientId> client = fields.required("clientId", Read.id(ClientId::new));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<Optional<SkuCode>> sku = fields.optional("sku", Read.id(SkuCode::new));
    Field<Optional<Typology>> typology = fields.optional("typology", Read.word(Typology.class));
    if (!fields.has("sku") && !fields.has("typology")) {
      fields.fault("typology", "is required where no sku is named");
    }
    Field<LocalDate> givenOn = fields.required("givenOn", Read.day());
    Field<Integer> quantity =
        fields.optional("quantity", Read.wholeNumber(1, Entry.QUANTITY_MAX), 1);
    Field<Money> cost = fields.required("cost", Read.money());
    Field<Optional<Money>> retail = fields.optional("retail", Read.money());
    Field<Optional<OccasionId>> occasion = fields.optional("occasion", Read.id(OccasionId::new));
    Field<Optional<String>> advisor = fields.optional("advisor", Read.text(Sub.LENGTH_MAX));
    return fields.build(
        () ->
            new PastGift(
                id.get(),
                client.get(),
                boutique.get(),
                sku.get(),
                typology.get(),
                givenOn.get(),
                quantity.get(),
                cost.get(),
                retail.get(),
                occasion.get(),
                advisor.get()));
  }

  /** The same gift always in the same words, whatever was left out or came in which order. */
  static ObjectNode write(PastGift gift) {
    ObjectNode json =
        Json.object()
            .put("giftId", gift.id().value())
            .put("clientId", gift.client().value())
            .put("boutique", gift.boutique().value());
    gift.sku().ifPresent(sku -> json.put("sku", sku.value()));
    gift.typology().ifPresent(typology -> json.put("typology", typology.name()));
    json.put("givenOn", gift.givenOn().toString()).put("quantity", gift.quantity());
    json.set("cost", Json.money(gift.cost()));
    gift.retail().ifPresent(retail -> json.set("retail", Json.money(retail)));
    gift.occasion().ifPresent(occasion -> json.put("occasion", occasion.value()));
    gift.advisor().ifPresent(advisor -> json.put("advisor", advisor));
    return json;
  }
}
