package io.largesse.handler.api;

import static io.largesse.purchase.SomePurchase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordPurchasesFunctionTest {
  private final GiftHouse house = new GiftHouse();
  private final Wiring wiring =
      new Wiring(house.tables().environment(), InstantSource.fixed(NOW), house.tables().database());
  private final RecordPurchasesFunction records = new RecordPurchasesFunction(wiring);
  private final PurchasesFunction reads = new PurchasesFunction(wiring);

  RecordPurchasesFunctionTest() {
    house.client("c-1");
  }

  @Test
  void the_sample_events_record_once_and_are_read() {
    Call.Answer first = Call.answer(records, Call.event("record-purchases"));
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).isEqualTo("/purchases/p-1");
    assertThat(Call.answer(records, Call.event("record-purchases")).status()).isEqualTo(200);
    assertThat(statuses(Call.answer(records, Call.event("record-purchases-batch"))))
        .containsExactly(201, 200);
    assertThat(Call.answer(records, Call.event("record-purchases-engagement")).status())
        .isEqualTo(201);
    assertThat(Call.answer(records, Call.event("record-purchases-engagement")).status())
        .isEqualTo(200);

    JsonNode items = Call.answer(reads, Call.event("purchases")).body().path("items");

    assertThat(items)
        .extracting(item -> item.path("purchaseId").asText())
        .containsExactly("p-1", "r-1");
    assertThat(items.at("/0/lines/0/left").toString())
        .isEqualTo("{\"quantity\":1,\"amount\":{\"amount\":\"2400.00\",\"currency\":\"EUR\"}}");
    assertThat(items.at("/0/returns").toString()).isEqualTo("[\"r-1\"]");
    assertThat(items.at("/1/state").asText()).isEqualTo("APPLIED");
  }

  @Test
  void a_return_before_its_purchase_is_accepted_and_applied_when_it_comes() {
    assertThat(statuses(Call.answer(records, Call.event("record-purchases-batch"))))
        .containsExactly(202, 201);

    assertThat(read("r-1").path("state").asText()).isEqualTo("APPLIED");
    assertThat(read("p-1").at("/lines/0/left/quantity").asInt()).isOne();
  }

  @Test
  void what_cannot_be_a_return_says_why() {
    Call.answer(records, Call.event("record-purchases"));

    Call.Answer exceeds = back("r-1", "-3", "-100.00", "2026-11-21T10:00:00Z");
    assertThat(exceeds.status()).isEqualTo(409);
    assertThat(exceeds.problem()).isEqualTo("return-refused");
    assertThat(exceeds.body().path("reason").asText()).isEqualTo("EXCEEDS");
    assertThat(exceeds.body().at("/errors/0/pointer").asText()).isEqualTo("/lines/0");
    Call.Answer early = back("r-1", "-1", "-100.00", "2026-11-20T15:29:59Z");
    assertThat(early.status()).isEqualTo(400);
    assertThat(early.body().at("/errors/0/pointer").asText()).isEqualTo("/at");
    assertThat(
            Call.of("GET /purchases/{id}")
                .as("c", "COMPLIANCE", "", "")
                .id("r-1")
                .to(reads)
                .status())
        .isEqualTo(404);
  }

  private Call.Answer back(String id, String quantity, String amount, String at) {
    return Call.of("POST /purchases")
        .as("till-1", "SYSTEM", "", "")
        .json(
            """
            {'purchaseId':'%s','clientId':'c-1','boutique':'PAR-01','channel':'ONLINE','at':'%s',
             'returnOf':'p-1','lines':[{'lineId':'1','sku':'BAG-7','category':'bags',
               'quantity':%s,'amount':{'amount':'%s','currency':'EUR'}}]}
            """
                .formatted(id, at, quantity, amount))
        .to(records);
  }

  private JsonNode read(String id) {
    return Call.of("GET /purchases/{id}").as("c", "COMPLIANCE", "", "").id(id).to(reads).body();
  }

  private static List<Integer> statuses(Call.Answer answer) {
    return answer.body().path("items").valueStream().map(i -> i.path("status").asInt()).toList();
  }
}
