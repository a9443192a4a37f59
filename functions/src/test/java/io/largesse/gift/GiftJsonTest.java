package io.largesse.gift;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.access.Sub;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.threshold.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GiftJsonTest {
  /** DynamoDB takes 400 KB an item; the verdict has what is left. */
  private static final int BYTES_MAX = 330 * 1_024;

  private static final String NOTE = "\u8d08".repeat(GiftRequestJson.NOTE_MAX);
  private static final String ID = "x".repeat(64);

  @Test
  void a_gift_with_all_that_it_may_hold_is_an_item_and_is_read_back() {
    Gift gift = full(registered());

    String json = Json.write(GiftJson.write(gift));

    assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThan(BYTES_MAX);
    assertThat(Fields.read(Json.parse(json), GiftJson::read)).isEqualTo(gift);
  }

  private static Gift full(Gift gift) {
    Act act = new Act("x".repeat(128), ID, GiftHouse.NOW);
    Step step =
        new Step(
            new StepRequest(
                new StepId(ID), StepKind.GIVE, Optional.of(Asks.TODAY), Optional.of(NOTE)),
            act,
            Role.COMPLIANCE,
            GiftStatus.PENDING_APPROVAL);
    Attempts attempts = Attempts.NONE;
    for (int attempt = 0; attempt < Attempts.KEPT_MAX + 1; attempt++) {
      attempts = attempts.and(new Attempt(act, noted(gift.request()), List.of(ID, ID, ID)));
    }
    return new Gift(
        noted(gift.request()),
        gift.requestHash(),
        gift.entry(),
        gift.stockAt(),
        gift.advisor(),
        act,
        gift.imported(),
        gift.rates(),
        GiftStatus.CANCELLED,
        new Verdict(List.of(), List.of(), List.of()),
        gift.pending(),
        gift.due(),
        Collections.nCopies(Gift.STEPS_MAX + 1, step),
        attempts,
        2,
        gift.declared(),
        Optional.of(new GiftId(ID)));
  }

  private static GiftRequest noted(GiftRequest request) {
    return new GiftRequest(
        request.clientId(),
        request.boutique(),
        request.sku(),
        request.quantity(),
        request.handover(),
        request.on(),
        request.occasion(),
        request.tiedTo(),
        request.purchase(),
        request.deliveredTo(),
        request.engraving(),
        request.actual(),
        Optional.of("x".repeat(Sub.LENGTH_MAX)),
        Optional.of(new GiftId(ID)),
        Optional.of(NOTE));
  }

  private static Gift registered() {
    GiftHouse house = new GiftHouse();
    ClientId anna = house.client("anna");
    house
        .uses(house.tables().database())
        .registerGift()
        .register(new GiftId("g-1"), Asks.box(anna), Asks.advisor());
    return house.register(house.tables().database()).find(new GiftId("g-1")).orElseThrow().value();
  }
}
