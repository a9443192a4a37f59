package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that turn out to be others, or nearer to others, than they seemed. */
final class ChangingClientsTest {
  private final Shop shop = Shop.open();
  private final Scene scene = shop.scene();
  private final Actor compliance = Actor.everywhere(Role.COMPLIANCE, "looks-after-clients");

  @Test
  void a_limit_that_a_household_turns_out_to_pass_is_told_to_compliance() {
    Heard heard = Heard.fromNowOn();
    String rule = shop.publish(scene.rule(Bodies.count(1)).put("countedTogether", "HOUSEHOLD"));
    String other = scene.client(shop.boutique());
    String household = scene.id("household");
    register(shop.client());
    register(other);
    join(shop.client(), household);
    join(other, household);

    List<JsonNode> events = heard.of("rule", rule);

    assertThat(events)
        .extracting(event -> event.path("detailType").asText())
        .containsExactly("LimitPassed");
    assertThat(events.getFirst().at("/detail/subject/id").asText()).isEqualTo(household);
    JsonNode passed =
        Call.get("/limits/passed?state=OPEN&market=" + scene.market())
            .by(compliance)
            .send()
            .is(200)
            .json()
            .path("items");
    assertThat(passed).hasSize(1);
    assertThat(passed.get(0).path("rule").asText()).isEqualTo(rule);
    assertThat(passed.get(0).at("/used/count").asInt()).isEqualTo(2);
    assertThat(passed.get(0).path("gifts")).hasSize(2);
  }

  @Test
  void a_limit_that_an_import_passes_is_told_until_a_gift_comes_back() {
    shop.publish(scene.rule(Bodies.count(2)));
    ObjectNode given = gift(shop.client()).put("handover", "NOW");
    Gifts.register(shop.advisor(), given).is(201);
    ObjectNode batch =
        Bodies.batch(
            Bodies.pastGift(scene.id("gift"), shop.client(), shop.boutique()),
            Bodies.pastGift(scene.id("gift"), shop.client(), shop.boutique()));
    Call.post("/gifts/batch", batch).by(House.headquarters()).send().is(200);

    assertThat(passed("OPEN")).hasSize(1);

    Gifts.step(shop.advisor(), given.path("giftId").asText(), scene.id("step"), "RETURN").is(200);

    assertThat(passed("OPEN")).isEmpty();
    assertThat(passed("CLOSED")).hasSize(1);
  }

  @Test
  void a_client_who_was_merged_answers_under_the_old_id_as_the_new_one() {
    String rule = shop.publish(scene.rule(Bodies.count(2)));
    String old = scene.client(shop.boutique());
    ObjectNode gift = gift(old);
    Gifts.register(shop.advisor(), gift).is(201);
    Gifts.register(shop.advisor(), gift(shop.client())).is(201);

    Call.post("/clients/" + old + "/merge", Json.object().put("into", shop.client()))
        .by(compliance)
        .send()
        .is(200);

    JsonNode read = Call.get("/clients/" + old).by(House.headquarters()).send().is(200).json();
    assertThat(read.path("clientId").asText()).isEqualTo(shop.client());
    assertThat(Gifts.used(old, shop.boutique(), rule)).isEqualTo("2");
    assertThat(Gifts.used(shop.client(), shop.boutique(), rule)).isEqualTo("2");
    Gifts.register(shop.advisor(), gift).is(200);
    Gifts.register(shop.advisor(), gift(old)).isProblem(409, "gift-refused");
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    for (String id : List.of(old, shop.client())) {
      JsonNode gifts =
          Call.get("/clients/" + id + "/gifts").by(compliance).send().is(200).json().path("items");
      assertThat(gifts).hasSize(3);
      assertThat(gifts)
          .allSatisfy(each -> assertThat(each.path("clientId").asText()).isEqualTo(shop.client()));
    }
  }

  /** What compliance finds, once everybody has followed what happened. */
  private JsonNode passed(String state) {
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    return Call.get("/limits/passed?state=" + state + "&market=" + scene.market())
        .by(compliance)
        .send()
        .is(200)
        .json()
        .path("items");
  }

  private void register(String client) {
    Gifts.register(shop.advisor(), gift(client)).is(201);
  }

  private ObjectNode gift(String client) {
    return Bodies.gift(scene.id("gift"), client, shop.boutique(), shop.sku());
  }

  private void join(String client, String household) {
    Reply read = Call.get("/clients/" + client).by(compliance).send().is(200);
    Call.put(
            "/clients/" + client,
            Bodies.client(shop.boutique(), scene.market()).put("household", household))
        .with("If-Match", read.header("ETag"))
        .by(compliance)
        .send()
        .is(200);
  }
}
