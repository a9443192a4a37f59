package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import io.largesse.place.Country;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A market without law and people of its own, in which a test disturbs no other.
 *
 * @param market a country for which no rules are shipped
 * @param tag what every id of this scene begins with
 */
record Scene(String market, String tag, AtomicInteger made) {
  private static final Iterator<String> MARKETS = markets().iterator();
  private static final AtomicInteger SCENES = new AtomicInteger();

  static Scene fresh() {
    synchronized (MARKETS) {
      return new Scene(MARKETS.next(), "s" + SCENES.incrementAndGet(), new AtomicInteger());
    }
  }

  /** An id that nothing else has. */
  String id(String kind) {
    return tag + "-" + kind + "-" + made.incrementAndGet();
  }

  /** A new boutique of this market and of the scene's one entity. */
  String boutique() {
    String id = id("boutique");
    Call.put("/boutiques/" + id, Bodies.boutique(market, tag + "-entity"))
        .by(House.headquarters())
        .send()
        .is(201);
    return id;
  }

  /** A new client of {@code boutique} who lives in this market. */
  String client(String boutique) {
    return client(Bodies.client(boutique, market));
  }

  String client(ObjectNode body) {
    String id = id("client");
    Call.put("/clients/" + id, body).by(House.headquarters()).send().is(201);
    return id;
  }

  /** A new object of {@code cost} euros, of which no boutique has any. */
  String sku(String cost) {
    return sku(Bodies.sku(cost, cost));
  }

  String sku(ObjectNode body) {
    String id = id("sku");
    Call.put("/catalogue/" + id, body).by(House.headquarters()).send().is(201);
    return id;
  }

  void receive(String boutique, String sku, int quantity) {
    Call.post(
            "/stock/movements", Bodies.movement(id("movement"), "RECEIVE", boutique, sku, quantity))
        .by(House.headquarters())
        .send()
        .is(201);
  }

  /** A new object of {@code cost} euros, of which {@code boutique} has {@code quantity}. */
  String stocked(String boutique, String cost, int quantity) {
    String sku = sku(cost);
    receive(boutique, sku, quantity);
    return sku;
  }

  /** Has the rates imported that {@link PublishedRates} publishes. */
  static void importRates() {
    House.host().runSchedule("ImportRatesFunction");
  }

  /** A rule of this scene's market, which is not yet published. */
  ObjectNode rule(String limit) {
    return Bodies.rule(id("rule").toUpperCase(Locale.ROOT), market, limit);
  }

  /** Puts {@code rules} in the place of the market's set, as two people do. */
  void publish(JsonNode... rules) {
    publish(market, rules);
  }

  static void publish(String market, JsonNode... rules) {
    Call draft = draft(market, rules).by(Actor.everywhere(Role.COMPLIANCE, "drafts"));
    String left =
        Call.get("/rules/" + market + "/draft").by(House.headquarters()).send().header("ETag");
    Reply drafted = (left.isEmpty() ? draft : draft.with("If-Match", left)).send();
    assertThat(drafted.status()).as(drafted.body()).isIn(200, 201);
    Reply published = publication(market).by(Actor.everywhere(Role.COMPLIANCE, "publishes")).send();
    assertThat(published.status()).as(published.body()).isIn(200, 201);
  }

  /** The call that drafts {@code rules}, and retires what else the market's current set holds. */
  static Call draft(String market, JsonNode... rules) {
    Reply current = Call.get("/rules?market=" + market).by(House.headquarters()).send().is(200);
    ObjectNode draft = Json.object();
    draft.putArray("rules").addAll(List.of(rules));
    List<String> kept = Stream.of(rules).map(rule -> rule.path("id").asText()).toList();
    ArrayNode retires = draft.putArray("retires");
    current
        .json()
        .path("items")
        .valueStream()
        .map(rule -> rule.path("id").asText())
        .distinct()
        .filter(id -> !kept.contains(id))
        .forEach(retires::add);
    return Call.put("/rules/" + market + "/draft", draft);
  }

  static Call publication(String market) {
    return Call.get("/rules/" + market + "/publish").method("POST");
  }

  /** The units of {@code sku} in {@code boutique} that are {@code state}. */
  static int stock(String boutique, String sku, String state) {
    return Call.get("/stock/" + sku)
        .by(House.headquarters())
        .send()
        .is(200)
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("boutique").asText().equals(boutique))
        .mapToInt(item -> item.path(state).asInt())
        .sum();
  }

  Actor advisor(String boutique) {
    return Actor.in(boutique, Role.ADVISOR, tag + "-advisor");
  }

  Actor manager(String boutique) {
    return Actor.in(boutique, Role.MANAGER, tag + "-manager");
  }

  private static List<String> markets() {
    return Stream.of(Locale.getISOCountries())
        .filter(country -> !new Country(country).inEu())
        .filter(country -> Scene.class.getResource("/rules/" + country + ".yaml") == null)
        .sorted()
        .toList();
  }
}
