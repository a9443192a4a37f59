package io.largesse.gift;

import static io.largesse.json.Read.money;
import static io.largesse.json.Read.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Sub;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.id.PurchaseId;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.threshold.Entry;
import io.largesse.threshold.TiedTo;
import java.time.LocalDate;
import java.util.Optional;

/** What is asked for, in JSON; the gift's id is read and written by others. */
public final class GiftRequestJson {
  static final int NOTE_MAX = 500;

  private GiftRequestJson() {}

  public static GiftRequest read(Fields fields) {
    Field<SkuCode> sku = fields.required("sku", Read.id(SkuCode::new));
    return read(fields, () -> Optional.of(sku.get()));
  }

  /** Reads what {@link #write} wrote, of a gift given before Largesse too. */
  static GiftRequest readKept(Fields fields) {
    return read(fields, fields.optional("sku", Read.id(SkuCode::new)));
  }

  private static GiftRequest read(Fields fields, Field<Optional<SkuCode>> sku) {
    Field<ClientId> clientId = fields.required("clientId", Read.id(ClientId::new));
    Field<BoutiqueId> boutique = fields.required("boutique", Read.id(BoutiqueId::new));
    Field<Integer> quantity =
        fields.optional("quantity", Read.wholeNumber(1, Entry.QUANTITY_MAX), 1);
    Field<Handover> handover =
        fields.optional("handover", Read.word(Handover.class), Handover.LATER);
    Field<Optional<LocalDate>> on = fields.optional("on", Read.day());
    Field<Optional<OccasionId>> occasion = fields.optional("occasion", Read.id(OccasionId::new));
    Field<TiedTo> tiedTo =
        fields.optional(
            "tiedTo",
            Read.word(TiedTo.class),
            fields.has("purchase") ? TiedTo.PURCHASE : TiedTo.NOTHING);
    Field<Optional<LinkedPurchase>> purchase =
        fields.optional("purchase", Read.object(GiftRequestJson::readPurchase));
    Field<Optional<Country>> deliveredTo = fields.optional("deliveredTo", Read.country());
    Field<Optional<Money>> engraving = fields.optional("engraving", money());
    Field<Optional<ActualPrices>> actual =
        fields.optional("actual", Read.object(GiftRequestJson::readActual));
    Field<Optional<String>> advisor = fields.optional("advisor", text(Sub.LENGTH_MAX));
    Field<Optional<GiftId>> replaces = fields.optional("replaces", Read.id(GiftId::new));
    Field<Optional<String>> note = fields.optional("note", text(NOTE_MAX));
    return fields.build(
        () ->
            new GiftRequest(
                clientId.get(),
                boutique.get(),
                sku.get(),
                quantity.get(),
                handover.get(),
                on.get(),
                occasion.get(),
                tiedTo.get(),
                purchase.get(),
                deliveredTo.get(),
                engraving.get(),
                actual.get(),
                advisor.get(),
                replaces.get(),
                note.get()));
  }

  /** The same request always in the same words, whatever was left out or came in which order. */
  public static ObjectNode write(GiftRequest request) {
    ObjectNode json =
        Json.object()
            .put("clientId", request.clientId().value())
            .put("boutique", request.boutique().value());
    request.sku().ifPresent(sku -> json.put("sku", sku.value()));
    json.put("quantity", request.quantity()).put("handover", request.handover().name());
    request.on().ifPresent(day -> json.put("on", day.toString()));
    request.occasion().ifPresent(occasion -> json.put("occasion", occasion.value()));
    json.put("tiedTo", request.tiedTo().name());
    request.purchase().ifPresent(purchase -> json.set("purchase", write(purchase)));
    request.deliveredTo().ifPresent(country -> json.put("deliveredTo", country.code()));
    request.engraving().ifPresent(amount -> json.set("engraving", Json.money(amount)));
    request.actual().ifPresent(actual -> json.set("actual", write(actual)));
    request.advisor().ifPresent(advisor -> json.put("advisor", advisor));
    request.replaces().ifPresent(replaced -> json.put("replaces", replaced.value()));
    request.note().ifPresent(note -> json.put("note", note));
    return json;
  }

  private static LinkedPurchase readPurchase(Fields fields) {
    Field<Optional<PurchaseId>> id = fields.optional("purchaseId", Read.id(PurchaseId::new));
    Field<Money> amount = fields.required("amount", money());
    return fields.build(() -> new LinkedPurchase(id.get(), amount.get()));
  }

  private static ObjectNode write(LinkedPurchase purchase) {
    ObjectNode json = Json.object();
    purchase.id().ifPresent(id -> json.put("purchaseId", id.value()));
    return json.set("amount", Json.money(purchase.amount()));
  }

  private static ActualPrices readActual(Fields fields) {
    Field<Optional<Money>> cost = fields.optional("cost", money());
    Field<Optional<Money>> retail = fields.optional("retail", money());
    return fields.build(() -> new ActualPrices(cost.get(), retail.get()));
  }

  private static ObjectNode write(ActualPrices actual) {
    ObjectNode json = Json.object();
    actual.cost().ifPresent(cost -> json.set("cost", Json.money(cost)));
    actual.retail().ifPresent(retail -> json.set("retail", Json.money(retail)));
    return json;
  }
}
