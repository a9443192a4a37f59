package io.largesse.handler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.RegisterGiftFunction;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class ExpireGiftsFunctionTest {
  @Test
  void the_sample_event_ends_what_ran_out_of_time() throws IOException {
    GiftHouse house = new GiftHouse();
    TestTables tables = house.tables();
    register(house);
    Wiring wiring =
        new Wiring(
            tables.environment(),
            InstantSource.fixed(Instant.parse("2026-12-31T12:30:00Z")),
            tables.database());

    JsonNode answer = Invocation.of(new ExpireGiftsFunction(wiring), Call.event("expire-gifts"));

    assertThat(answer.path("expired").asInt()).isOne();
    assertThat(answer.path("whole").asBoolean()).isTrue();
  }

  private static void register(GiftHouse house) {
    Call.Answer answer =
        Call.of("POST /gifts")
            .as("a-17", "ADVISOR", GiftHouse.PARIS.value(), "")
            .json(
                "{'giftId':'g-1','clientId':'%s','boutique':'%s','sku':'%s'}"
                    .formatted(house.client("anna"), GiftHouse.PARIS, GiftHouse.CARD))
            .to(
                new RegisterGiftFunction(
                    new Wiring(
                        house.tables().environment(),
                        InstantSource.fixed(GiftHouse.NOW),
                        house.tables().database())));
    assertThat(answer.status()).isEqualTo(201);
  }
}
