package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is held out of gifts, as analysts plan it and advisors meet it. */
final class ExperimentsTest {
  private static final Actor ANALYST = Actor.everywhere(Role.ANALYST, "n-1");

  private final Shop shop = Shop.open();
  private final String path = "/experiments/" + shop.scene().id("experiment");

  @Test
  void a_gift_to_a_client_who_is_held_out_is_the_managers_to_decide() {
    Call.put(path, Bodies.holdOut("0.999999", shop.scene().market())).by(ANALYST).send().is(201);
    ObjectNode gift = shop.gift();
    assertThat(Gifts.check(shop.advisor(), gift).is(200).json().toString())
        .doesNotContain("HELD_OUT");
    ObjectNode first =
        Bodies.purchase(shop.scene().id("purchase"), shop.client(), shop.boutique(), 1, "10.00");
    Call.post("/purchases", first).by(House.headquarters()).send().is(201);
    Measured.waitForAll();

    JsonNode verdict = Gifts.check(shop.advisor(), gift).is(200).json();
    Gifts.register(shop.advisor(), gift).is(202);
    Actor manager = shop.manager();
    Reply waiting =
        Call.get("/approvals?market=%s&role=MANAGER".formatted(shop.scene().market()))
            .by(manager)
            .send()
            .is(200);
    ObjectNode approve = Bodies.step("ok", "APPROVE").put("note", "Her wedding");
    Gifts.step(manager, Shop.id(gift), approve.deepCopy().<ObjectNode>without("note")).is(400);
    for (String invisible : List.of("\u00a0\u200b", "\u3164", "\u2800", " -")) {
      Gifts.step(manager, Shop.id(gift), approve.deepCopy().put("note", invisible)).is(400);
    }
    Gifts.step(manager, Shop.id(gift), approve).is(200);

    assertThat(verdict.at("/approvers/0").asText()).isEqualTo("MANAGER");
    JsonNode held =
        verdict
            .path("findings")
            .valueStream()
            .filter(finding -> finding.path("outcome").asText().equals("HELD_OUT"))
            .findFirst()
            .orElseThrow();
    assertThat(held.path("regime").asText()).isEqualTo("HOUSE");
    assertThat(held.path("explanation").asText()).contains("not planned for this client");
    assertThat(waiting.json().path("items")).hasSize(1);
    JsonNode kept = Gifts.read(Shop.id(gift));
    assertThat(kept.path("status").asText()).isEqualTo("REGISTERED");
    assertThat(kept.at("/steps/0/note").asText()).isEqualTo("Her wedding");
    assertThat(kept.at("/verdict/findings").toString()).contains("HELD_OUT");
  }

  @Test
  void what_remains_under_each_rule_is_the_same_for_those_who_are_held_out() {
    shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    JsonNode before = Gifts.allowance(shop.client(), shop.boutique());

    Call.put(path, Bodies.holdOut("0.999999", shop.scene().market())).by(ANALYST).send().is(201);

    assertThat(Gifts.allowance(shop.client(), shop.boutique())).isEqualTo(before);
  }

  @Test
  void an_experiment_that_has_begun_ends_earlier_and_changes_in_nothing_else() {
    ObjectNode body = Bodies.holdOut("0.000001", shop.scene().market());
    Reply made = Call.put(path, body).by(ANALYST).send().is(201);
    ObjectNode other = Bodies.holdOut("0.5", shop.scene().market());
    body.withObject("/holdout").put("to", "2026-06-20");

    Call.put(path, other)
        .with("If-Match", made.header("ETag"))
        .by(ANALYST)
        .send()
        .isProblem(409, "experiment-begun");
    Call.put(path, body).with("If-Match", made.header("ETag")).by(ANALYST).send().is(200);

    assertThat(Call.get(path).by(ANALYST).send().is(200).at("/holdout/to")).isEqualTo("2026-06-20");
  }
}
