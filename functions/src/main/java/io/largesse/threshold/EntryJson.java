package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.client.Status;
import io.largesse.client.StatusJson;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An entry in JSON, as it is kept with its gift. */
public final class EntryJson {
  private static final int STATUSES_MAX = 1_000;

  private EntryJson() {}

  public static Entry read(Fields fields) {
    Field<GiftId> giftId = fields.required("giftId", Read.id(GiftId::new));
    Field<ClientId> client = fields.required("clientId", Read.id(ClientId::new));
    Field<Boolean> given = fields.required("given", Read.yesOrNo());
    Field<LocalDate> day = fields.required("day", Read.day());
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<EntityId> entity = fields.required("entity", Read.id(EntityId::new));
    Field<Country> market = fields.required("market", Read.country());
    Field<Typology> typology = fields.required("typology", Read.word(Typology.class));
    Field<Boolean> ownTrade = fields.required("ownTrade", Read.yesOrNo());
    Field<Optional<OccasionId>> occasion = fields.optional("occasion", Read.id(OccasionId::new));
    Field<TiedTo> tiedTo = fields.required("tiedTo", Read.word(TiedTo.class));
    Field<Optional<PurchaseId>> purchase = fields.optional("purchaseId", Read.id(PurchaseId::new));
    Field<List<Status>> statuses =
        fields.required("statuses", Read.list(Read.object(StatusJson::read), STATUSES_MAX));
    Field<Integer> quantity = fields.required("quantity", Read.wholeNumber(1, Entry.QUANTITY_MAX));
    Field<Prices> prices = fields.required("prices", Read.object(PricesJson::read));
    return fields.build(
        () ->
            new Entry(
                giftId.get(),
                client.get(),
                given.get(),
                day.get(),
                boutique.get(),
                entity.get(),
                market.get(),
                typology.get(),
                ownTrade.get(),
                occasion.get(),
                tiedTo.get(),
                purchase.get(),
                statuses.get(),
                quantity.get(),
                prices.get()));
  }

  public static ObjectNode write(Entry entry) {
    ObjectNode json =
        Json.object()
            .put("giftId", entry.giftId().value())
            .put("clientId", entry.client().value())
            .put("given", entry.given())
            .put("day", entry.day().toString())
            .put("boutique", entry.boutique().value())
            .put("entity", entry.entity().value())
            .put("market", entry.market().code())
            .put("typology", entry.typology().name())
            .put("ownTrade", entry.ownTrade());
    entry.occasion().ifPresent(occasion -> json.put("occasion", occasion.value()));
    json.put("tiedTo", entry.tiedTo().name());
    entry.purchaseId().ifPresent(purchase -> json.put("purchaseId", purchase.value()));
    ArrayNode statuses = json.putArray("statuses");
    entry.statuses().forEach(status -> statuses.add(StatusJson.write(status)));
    json.put("quantity", entry.quantity());
    return json.set("prices", PricesJson.write(entry.prices()));
  }
}
