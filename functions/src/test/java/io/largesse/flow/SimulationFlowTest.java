package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import org.junit.jupiter.api.Test;

/** Compliance tries a stricter limit on what was given, before anybody is bound by it. */
final class SimulationFlowTest {
  private final Shop shop = Shop.open();
  private final Actor compliance = Actor.everywhere(Role.COMPLIANCE, "tries");

  @Test
  void a_stricter_draft_shows_which_gifts_it_would_have_refused_and_changes_nothing() {
    ObjectNode rule = shop.scene().rule(Bodies.euros("100.00"));
    shop.publish(rule);
    ObjectNode first = shop.gift().put("handover", "NOW");
    ObjectNode second = shop.gift().put("handover", "NOW");
    Gifts.register(shop.advisor(), first).is(201);
    Gifts.register(shop.advisor(), second).is(201);
    rule.set("limit", Bodies.of(Bodies.euros("50.00")));
    Scene.draft(shop.scene().market(), rule).by(compliance).send().is(201);
    String id = shop.scene().id("simulation");
    Call start =
        Call.post(
            "/rules/" + shop.scene().market() + "/simulations",
            Json.object()
                .put("simulationId", id)
                .put("from", "2026-06-01")
                .put("to", "2026-06-15"));

    Reply begun = start.by(compliance).send().is(202);
    assertThat(begun.at("/state")).isEqualTo("RUNNING");
    start.by(compliance).send().is(200);
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);

    Reply done = Call.get(begun.header("Location")).by(compliance).send().is(200);
    assertThat(done.at("/state")).isEqualTo("DONE");
    assertThat(done.at("/gifts")).isEqualTo("2");
    assertThat(done.at("/changed")).isEqualTo("1");
    // Both were registered in one moment of the standing clock, so that their ids decide.
    String later = Shop.id(first).compareTo(Shop.id(second)) > 0 ? Shop.id(first) : Shop.id(second);
    assertThat(done.at("/items/0/giftId")).isEqualTo(later);
    assertThat(done.at("/items/0/before/decision")).isEqualTo("ALLOWED");
    assertThat(done.at("/items/0/after/decision")).isEqualTo("REFUSED");
    assertThat(Gifts.status(later)).isEqualTo("GIVEN");
  }
}
