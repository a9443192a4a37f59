package io.largesse.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The calls of a gift's life. */
final class Gifts {
  private Gifts() {}

  static Reply register(Actor actor, ObjectNode gift) {
    return Call.post("/gifts", gift).by(actor).send();
  }

  static Reply check(Actor actor, ObjectNode gift) {
    ObjectNode body = gift.deepCopy();
    body.remove("giftId");
    return Call.post("/gifts/check", body).by(actor).send();
  }

  static Reply step(Actor actor, String gift, String stepId, String step) {
    return step(actor, gift, Bodies.step(stepId, step));
  }

  static Reply step(Actor actor, String gift, ObjectNode step) {
    return Call.post("/gifts/" + gift + "/steps", step).by(actor).send();
  }

  static JsonNode read(String gift) {
    return Call.get("/gifts/" + gift).by(House.headquarters()).send().is(200).json();
  }

  static String status(String gift) {
    return read(gift).path("status").asText();
  }

  /** The one finding of {@code rule} in a verdict. */
  static JsonNode finding(JsonNode verdict, String rule) {
    List<JsonNode> found =
        verdict
            .path("findings")
            .valueStream()
            .filter(finding -> finding.path("rule").asText().equals(rule))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " findings of " + rule + " in " + verdict);
    }
    return found.getFirst();
  }

  /** What {@code client} has used up of {@code rule} in {@code boutique}: an amount or a count. */
  static String used(String client, String boutique, String rule) {
    return allowance(client, boutique)
        .path("items")
        .valueStream()
        .filter(item -> item.path("rule").asText().equals(rule))
        .map(item -> quantity(item.path("used")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No allowance under " + rule));
  }

  static JsonNode allowance(String client, String boutique) {
    return Call.get("/clients/" + client + "/allowance?boutique=" + boutique)
        .by(House.headquarters())
        .send()
        .is(200)
        .json();
  }

  /** The amount, or the number, that a quantity says. */
  static String quantity(JsonNode quantity) {
    return quantity.path(quantity.has("count") ? "count" : "amount").asText();
  }
}
