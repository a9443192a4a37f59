package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a gift after its registration, as the people of one boutique lead it. */
final class GiftLifeTest {
  private final Shop shop = Shop.open();

  @Test
  void a_gift_that_needs_approval_holds_its_stock_and_moves_when_all_roles_have_decided() {
    shop.publish(approval("MANAGER"), approval("COMPLIANCE"));
    ObjectNode gift = shop.gift().put("handover", "NOW");

    Reply pending = Gifts.register(shop.advisor(), gift).is(202);
    assertThat(pending.at("/status")).isEqualTo("PENDING_APPROVAL");
    assertThat(pending.json().at("/verdict/approvers").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrder("MANAGER", "COMPLIANCE");
    shop.assertStock(9, 1, 0);
    assertThat(waiting(compliance())).contains(Shop.id(gift));
    assertThat(waiting(shop.manager())).contains(Shop.id(gift));
    assertThat(waiting(shop.scene().manager(shop.scene().boutique()))).isEmpty();

    Gifts.step(shop.manager(), Shop.id(gift), shop.scene().id("step"), "APPROVE").is(200);
    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("PENDING_APPROVAL");
    Gifts.step(compliance(), Shop.id(gift), shop.scene().id("step"), "APPROVE").is(200);

    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("REGISTERED");
    assertThat(waiting(compliance())).isEmpty();
    shop.assertStock(9, 1, 0);
  }

  @Test
  void nobody_approves_what_they_registered() {
    shop.publish(approval("MANAGER"));
    ObjectNode gift = shop.gift();
    Gifts.register(shop.manager(), gift).is(202);

    Gifts.step(shop.manager(), Shop.id(gift), shop.scene().id("step"), "APPROVE")
        .isProblem(409, "second-person-needed");
    Gifts.step(shop.manager().named("another"), Shop.id(gift), shop.scene().id("step"), "APPROVE")
        .is(200);

    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("REGISTERED");
  }

  @Test
  void a_rejected_gift_gives_everything_back() {
    String rule = shop.publish(approval("COMPLIANCE"));
    ObjectNode gift = shop.gift();
    Gifts.register(shop.advisor(), gift).is(202);
    assertThat(Gifts.used(shop.client(), shop.boutique(), rule)).isEqualTo("30.00");

    Gifts.step(
            compliance(),
            Shop.id(gift),
            Bodies.step(shop.scene().id("step"), "REJECT").put("note", "Too soon"))
        .is(200);

    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("REJECTED");
    assertThat(Gifts.used(shop.client(), shop.boutique(), rule)).isEqualTo("0.00");
    shop.assertStock(10, 0, 0);
  }

  @Test
  void a_cancelled_gift_gives_everything_back_once() {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    ObjectNode gift = shop.gift();
    Gifts.register(shop.advisor(), gift).is(201);
    ObjectNode cancel = Bodies.step(shop.scene().id("step"), "CANCEL");

    Gifts.step(shop.advisor(), Shop.id(gift), cancel).is(200);
    Gifts.step(shop.advisor(), Shop.id(gift), cancel).is(200);

    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("CANCELLED");
    assertThat(Gifts.used(shop.client(), shop.boutique(), rule)).isEqualTo("0.00");
    shop.assertStock(10, 0, 0);
    Gifts.register(shop.advisor(), shop.gift()).is(201);
  }

  @Test
  void a_gift_is_offered_accepted_given_and_brought_back() {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    ObjectNode gift = shop.gift();
    Gifts.register(shop.advisor(), gift).is(201);

    for (String step : List.of("OFFER", "ACCEPT", "GIVE")) {
      Gifts.step(shop.advisor(), Shop.id(gift), shop.scene().id("step"), step).is(200);
    }
    shop.assertStock(9, 0, 1);
    Gifts.step(shop.advisor(), Shop.id(gift), shop.scene().id("step"), "RETURN").is(200);

    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("RETURNED");
    assertThat(Gifts.used(shop.client(), shop.boutique(), rule)).isEqualTo("0.00");
    shop.assertStock(10, 0, 0);
  }

  @Test
  void a_gift_entered_for_the_wrong_client_gives_way_to_the_right_one() {
    ObjectNode wrong = shop.gift().put("handover", "NOW");
    Gifts.register(shop.advisor(), wrong).is(201);
    String other = shop.scene().client(shop.boutique());
    ObjectNode right =
        shop.gift().put("handover", "NOW").put("clientId", other).put("replaces", Shop.id(wrong));

    Gifts.register(shop.advisor(), right).is(201);
    Gifts.register(shop.advisor(), right).is(200);

    JsonNode kept = Gifts.read(Shop.id(wrong));
    assertThat(kept.path("status").asText()).isEqualTo("RETURNED");
    assertThat(kept.path("replacedBy").asText()).isEqualTo(Shop.id(right));
    assertThat(Gifts.read(Shop.id(right)).path("replaces").asText()).isEqualTo(Shop.id(wrong));
    shop.assertStock(9, 0, 1);
    Gifts.register(
            shop.advisor(), shop.gift().put("handover", "NOW").put("replaces", Shop.id(wrong)))
        .isProblem(409, "not-replaceable");
  }

  @Test
  void an_impossible_step_is_refused_with_the_possible_ones() {
    ObjectNode gift = shop.gift();
    Gifts.register(shop.advisor(), gift).is(201);

    Reply impossible =
        Gifts.step(shop.advisor(), Shop.id(gift), shop.scene().id("step"), "RETURN")
            .isProblem(409, "step-not-possible");
    assertThat(impossible.json().path("possible").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrder("OFFER", "GIVE", "CANCEL");

    Gifts.step(shop.advisor(), Shop.id(gift), shop.scene().id("step"), "GIVE").is(200);
    Gifts.step(shop.advisor(), Shop.id(gift), shop.scene().id("step"), "CANCEL")
        .isProblem(409, "step-not-possible");
  }

  @Test
  void a_step_id_is_used_for_one_step_only() {
    ObjectNode gift = shop.gift();
    Gifts.register(shop.advisor(), gift).is(201);
    String step = shop.scene().id("step");
    Gifts.step(shop.advisor(), Shop.id(gift), step, "GIVE").is(200);

    Gifts.step(shop.advisor(), Shop.id(gift), step, "GIVE").is(200);
    Gifts.step(shop.advisor(), Shop.id(gift), step, "CANCEL").isProblem(409, "id-already-used");
    Gifts.step(shop.manager(), Shop.id(gift), step, "GIVE").isProblem(409, "id-already-used");

    assertThat(Gifts.read(Shop.id(gift)).path("steps")).hasSize(1);
    assertThat(Gifts.read(Shop.id(gift)).at("/steps/0/by").asText())
        .isEqualTo(shop.advisor().sub());
  }

  @Test
  void a_gift_given_on_another_day_than_planned_is_judged_on_that_day() {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    ObjectNode nextYear = shop.gift().put("on", "2027-01-01");
    Gifts.register(shop.advisor(), nextYear).is(201);
    Gifts.register(shop.advisor(), shop.gift()).is(201);

    Reply refused =
        Gifts.step(shop.advisor(), Shop.id(nextYear), shop.scene().id("step"), "GIVE")
            .isProblem(409, "gift-refused");

    assertThat(Gifts.finding(refused.json().path("verdict"), rule).path("outcome").asText())
        .isEqualTo("OVER");
    assertThat(Gifts.status(Shop.id(nextYear))).isEqualTo("REGISTERED");
    shop.assertStock(8, 2, 0);
  }

  private ObjectNode approval(String role) {
    return shop.scene().rule(Bodies.euros("10.00")).put("effect", "APPROVE").put("approver", role);
  }

  private Actor compliance() {
    return new Actor(Role.COMPLIANCE, "compliance", List.of(), List.of(shop.scene().market()));
  }

  /** The gifts of this market that wait for compliance, as far as {@code actor} sees them. */
  private List<String> waiting(Actor actor) {
    return Pages.of(
            "/approvals?market=" + shop.scene().market() + "&role=COMPLIANCE&limit=10", actor)
        .stream()
        .map(Shop::id)
        .toList();
  }
}
