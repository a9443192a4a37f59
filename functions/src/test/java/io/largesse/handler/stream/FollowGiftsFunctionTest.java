package io.largesse.handler.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.boutique.BoutiqueId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.finance.Declaration;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.RegisterGiftFunction;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In Germany gifts of more than 50 euros a business year to one person are not deducted. */
final class FollowGiftsFunctionTest {
  private final GiftHouse house = new GiftHouse();
  private final FollowGiftsFunction function = new FollowGiftsFunction(wiring());

  @BeforeEach
  void two_gifts_were_given_in_berlin() {
    house.boutique(new BoutiqueId("BER-01"), "DE", "LARG-DE", "Europe/Berlin");
    house.stock(new BoutiqueId("BER-01"), GiftHouse.BOX, 9);
    house.client("anna");
    RegisterGiftFunction register = new RegisterGiftFunction(wiring());
    give(register, "g-1");
    give(register, "g-2");
  }

  @Test
  void the_sample_event_has_the_earlier_gift_declared_again_once() throws IOException {
    JsonNode event = Call.event("follow-gifts");

    for (int time = 0; time < 2; time++) {
      assertThat(Invocation.of(function, event).toString()).isEqualTo("{\"batchItemFailures\":[]}");
      assertThat(declarations()).containsExactlyInAnyOrder("g-1.1", "g-2.1", "g-1.2");
    }
  }

  @Test
  void a_gift_whose_counting_has_not_changed_is_left() throws IOException {
    JsonNode event = Call.event("follow-gifts");
    ObjectNode change = (ObjectNode) event.at("/Records/0/dynamodb");
    change.set("OldImage", change.path("NewImage"));

    Invocation.of(function, event);

    assertThat(declarations()).containsExactlyInAnyOrder("g-1.1", "g-2.1");
  }

  @Test
  void a_gift_that_came_back_has_the_others_looked_at() throws IOException {
    JsonNode event = Call.event("follow-gifts");
    ObjectNode change = (ObjectNode) event.at("/Records/0/dynamodb");
    change.set("OldImage", change.remove("NewImage"));

    Invocation.of(function, event);

    assertThat(declarations()).contains("g-1.2");
  }

  private void give(RegisterGiftFunction register, String id) {
    Call.Answer answer =
        Call.of("POST /gifts")
            .as("a-17", "ADVISOR", "BER-01", "")
            .json(
                "{'giftId':'%s','clientId':'anna','boutique':'BER-01','sku':'BOX',".formatted(id)
                    + "'handover':'NOW'}")
            .to(register);
    assertThat(answer.status()).isEqualTo(201);
  }

  private List<String> declarations() {
    return house.declarations().stream().map(Declaration::id).map(Object::toString).toList();
  }

  private Wiring wiring() {
    return new Wiring(
        house.tables().environment(),
        InstantSource.fixed(GiftHouse.NOW),
        house.tables().database());
  }
}
