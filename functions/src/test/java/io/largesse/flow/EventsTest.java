package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other tools hear of what people do. */
final class EventsTest {
  private final Shop shop = Shop.open();
  private final Heard heard = Heard.fromNowOn();

  @Test
  void a_gift_is_heard_of_from_its_registration_to_the_day_it_is_given() {
    shop.publish(
        shop.scene()
            .rule(Bodies.euros("10.00"))
            .put("effect", "APPROVE")
            .put("approver", "COMPLIANCE"));
    ObjectNode gift = shop.gift().put("handover", "LATER");
    String id = Shop.id(gift);
    Gifts.register(shop.advisor(), gift).is(202);
    Gifts.step(Actor.everywhere(Role.COMPLIANCE, "c"), id, shop.scene().id("step"), "APPROVE");
    String given = shop.scene().id("step");
    Gifts.step(shop.advisor(), id, given, "GIVE").is(200);

    List<JsonNode> all = heard.of("giftId", id);
    List<JsonNode> events =
        all.stream()
            .filter(event -> !event.path("detailType").asText().equals("GiftDeclared"))
            .toList();

    assertThat(all).hasSize(events.size() + 1);
    assertThat(events)
        .extracting(event -> event.path("detailType").asText())
        .containsExactly("GiftChanged", "ApprovalNeeded", "GiftChanged", "GiftChanged");
    assertThat(events.get(1).at("/detail/roles").toString()).isEqualTo("[\"COMPLIANCE\"]");
    JsonNode last = events.getLast().path("detail");
    assertThat(last.path("from").asText()).isEqualTo("REGISTERED");
    assertThat(last.path("to").asText()).isEqualTo("GIVEN");
    assertThat(last.path("stepId").asText()).isEqualTo(given);
    assertThat(last.path("market").asText()).isEqualTo(shop.scene().market());
    assertThat(events.getLast().path("time").asText()).isEqualTo(House.NOW.toString());
  }

  @Test
  void a_changed_sku_is_heard_of_with_its_version() {
    String sku = shop.scene().sku("12.00");
    Reply read = Call.get("/catalogue/" + sku).by(House.headquarters()).send().is(200);
    ObjectNode body = Bodies.sku("13.00", "13.00").put("active", false);
    Call.put("/catalogue/" + sku, body)
        .with("If-Match", read.header("ETag"))
        .by(House.headquarters())
        .send()
        .is(200);

    assertThat(heard.of("sku", sku))
        .extracting(
            event ->
                event.path("detail").path("version").asInt() + " " + event.at("/detail/active"))
        .containsExactly("1 true", "2 false");
  }
}
