package io.largesse.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.List;

/** The smallest bodies that the API takes; tests add what they are about. */
final class Bodies {
  private Bodies() {}

  static ObjectNode boutique(String market, String entity) {
    return of(
        """
        {"name":"Boutique","market":"%s","entity":"%s","timeZone":"Europe/Paris",
         "businessYearStartMonth":4,"costCentre":"4711","currency":"EUR"}
        """
            .formatted(market, entity));
  }

  static ObjectNode client(String boutique, String residence) {
    return of(
        """
        {"givenName":"Ada","familyName":"Martin","residence":"%s","boutique":"%s"}
        """
            .formatted(residence, boutique));
  }

  /** An object without VAT. */
  static ObjectNode sku(String cost, String retail) {
    return of(
        """
        {"name":{"en":"Scarf","fr":"Foulard"},"typology":"OBJECT","cost":%s,"retail":%s,
         "vatRate":"0.00","active":true}
        """
            .formatted(euros(cost), euros(retail)));
  }

  static ObjectNode movement(String id, String type, String boutique, String sku, int quantity) {
    return of("""
    {"movementId":"%s","type":"%s","boutique":"%s","sku":"%s"}
    """
            .formatted(id, type, boutique, sku))
        .put("quantity", quantity);
  }

  static ObjectNode gift(String id, String client, String boutique, String sku) {
    return of(
        """
        {"giftId":"%s","clientId":"%s","boutique":"%s","sku":"%s"}
        """
            .formatted(id, client, boutique, sku));
  }

  /** A gift of an object, given before Largesse. */
  static ObjectNode pastGift(String id, String client, String boutique) {
    return of(
        """
        {"giftId":"%s","clientId":"%s","boutique":"%s","typology":"OBJECT",
         "givenOn":"2026-02-10","cost":%s}
        """
            .formatted(id, client, boutique, euros("12.00")));
  }

  /** A purchase of bags for {@code amount} euros. */
  static ObjectNode purchase(
      String id, String client, String boutique, int quantity, String amount) {
    return of(
        """
        {"purchaseId":"%s","clientId":"%s","boutique":"%s","channel":"BOUTIQUE",
         "at":"2026-06-12T15:00:00Z","lines":[{"lineId":"1","sku":"BAG","category":"bags",
           "quantity":%d,"amount":%s}]}
        """
            .formatted(id, client, boutique, quantity, euros(amount)));
  }

  /** A nomination into {@code segment} for the half year that the clock of the house is in. */
  static ObjectNode nomination(String segment) {
    return of(
        """
        {"segment":"%s","from":"2026-06-01","to":"2026-12-31","reason":"A friend of the house"}
        """
            .formatted(segment));
  }

  /** An experiment whose arms are values of {@code attribute}. */
  static ObjectNode arms(String attribute, String control) {
    return of(
        """
        {"assignedAt":"2026-03-01","windowDays":30,"arms":{"attribute":"%s","control":"%s"}}
        """
            .formatted(attribute, control));
  }

  /** An experiment that holds {@code share} of the clients who reside in {@code market} out. */
  static ObjectNode holdOut(String share, String market) {
    return of(
        """
        {"assignedAt":"2026-06-15","windowDays":30,"holdout":{"share":"%s","markets":["%s"],
         "typologies":[],"skus":[],"from":"2026-06-15","to":"2026-07-31"}}
        """
            .formatted(share, market));
  }

  static ObjectNode engagement(String id) {
    return of(
        """
        {"engagementId":"%s","kind":"attended","at":"2026-06-12T20:00:00+02:00"}
        """
            .formatted(id));
  }

  static ObjectNode batch(ObjectNode... items) {
    ObjectNode batch = Json.object();
    batch.putArray("items").addAll(List.of(items));
    return batch;
  }

  /** A step, with a reason where one is asked for. */
  static ObjectNode step(String id, String step) {
    ObjectNode body =
        of(
            """
            {"stepId":"%s","step":"%s"}
            """
                .formatted(id, step));
    return step.equals("APPROVE") || step.equals("REJECT")
        ? body.put("note", "As agreed with the client's advisor")
        : body;
  }

  /** A rule on what boutiques of {@code market} give one person in a year, at cost. */
  static ObjectNode rule(String id, String market, String limit) {
    return of(
        """
        {"id":"%s","title":"A limit of the tests","regime":"PROBITY","side":"GIVER","country":"%s",
         "recipientClasses":[],"typologies":[],"tiedTo":[],"window":{"type":"CALENDAR_YEAR"},
         "countedTogether":"PERSON","givenBy":"HOUSE",
         "valuedAt":{"price":"COST","vat":"EXCLUDED","freight":"EXCLUDED"},
         "limit":%s,"inclusive":true,"effect":"REFUSE","validFrom":"2020-01-01","validTo":null,
         "source":{"title":"The tests","certainty":"HOUSE"}}
        """
            .formatted(id, market, limit));
  }

  static String euros(String amount) {
    return money(amount, "EUR");
  }

  static String money(String amount, String currency) {
    return "{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency);
  }

  static String count(int gifts) {
    return "{\"count\":%d}".formatted(gifts);
  }

  static ObjectNode of(String json) {
    return (ObjectNode) Json.parse(json);
  }
}
