package io.largesse.handler.api;

import static io.largesse.dynamodb.GiftHouse.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportGiftsFunctionTest {
  private static final String GIFT =
      "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','typology':'MEAL',"
          + "'givenOn':'2026-05-02','cost':{'amount':'85.00','currency':'EUR'}}";

  private final GiftHouse house = new GiftHouse();
  private final Wiring wiring =
      new Wiring(house.tables().environment(), InstantSource.fixed(NOW), house.tables().database());
  private final ImportGiftsFunction function = new ImportGiftsFunction(wiring);

  ImportGiftsFunctionTest() {
    house.client("c-1");
  }

  @Test
  void the_sample_event_enters_two_gifts_and_the_second_time_nothing() {
    assertThat(statuses(Call.answer(function, Call.event("import-gifts"))))
        .containsExactly("201", "201");
    assertThat(statuses(Call.answer(function, Call.event("import-gifts"))))
        .containsExactly("200", "200");
    assertThat(house.gifts()).isEqualTo(2);
  }

  @Test
  void an_imported_gift_reads_as_one_without_verdict() {
    Call.answer(function, Call.event("import-gifts"));

    JsonNode flowers = read("old-2026-1");
    assertThat(flowers.path("imported").asBoolean()).isTrue();
    assertThat(flowers.path("status").asText()).isEqualTo("GIVEN");
    assertThat(flowers.path("typology").asText()).isEqualTo("FLOWERS");
    assertThat(flowers.path("on").asText()).isEqualTo("2026-05-02");
    assertThat(flowers.path("advisor").asText()).isEqualTo("a-3");
    assertThat(flowers.has("sku")).isFalse();
    assertThat(flowers.has("verdict")).isFalse();
    assertThat(flowers.has("handover")).isFalse();
    assertThat(read("old-2026-2").path("sku").asText()).isEqualTo("BOX");
  }

  @Test
  void each_entry_has_an_outcome_in_order_and_tells_what_is_wrong_with_it() {
    String entries =
        String.join(
            ",",
            GIFT,
            GIFT.replace("MEAL", "TRAVEL"),
            "{'giftId':'g-2'}",
            "7",
            GIFT.replace("g-1", "not an id"),
            GIFT.replace("g-1", "g-3").replace("c-1", "nobody"),
            GIFT.replace("g-1", "g-4").replace("2026-05-02", "2027-05-02"),
            GIFT.replace("g-1", "g-5"));

    Call.Answer answer = batch("[" + entries + "]", "HQ");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(statuses(answer))
        .containsExactly("201", "409", "400", "400", "400", "404", "400", "201");
    JsonNode items = answer.body().path("items");
    assertThat(items.findValuesAsText("id"))
        .containsExactly("g-1", "g-1", "g-2", "null", "null", "g-3", "g-4", "g-5");
    assertThat(items.at("/2/problem/errors").findValuesAsText("pointer"))
        .containsExactly("/clientId", "/boutique", "/typology", "/givenOn", "/cost");
    assertThat(items.at("/5/problem/errors").findValuesAsText("pointer"))
        .containsExactly("/clientId");
    assertThat(items.at("/6/problem/errors").findValuesAsText("pointer"))
        .containsExactly("/givenOn");
  }

  @Test
  void a_batch_of_more_than_500_is_refused_whole() {
    assertThat(batch(Collections.nCopies(501, GIFT).toString(), "HQ").status()).isEqualTo(400);
    assertThat(house.gifts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADVISOR", "MANAGER", "COMPLIANCE", "FINANCE", "ANALYST"})
  void only_headquarters_and_its_systems_enter_gifts(String role) {
    assertThat(batch("[" + GIFT + "]", role).status()).isEqualTo(403);
    assertThat(house.gifts()).isZero();
  }

  private JsonNode read(String gift) {
    return Call.of("GET /gifts/{id}")
        .id(gift)
        .as("h-1", "HQ", "", "")
        .to(new GiftsFunction(wiring))
        .body();
  }

  private Call.Answer batch(String entries, String role) {
    return Call.of("POST /gifts/batch")
        .as("h", role, "PAR-01", "")
        .json("{'items':" + entries + "}")
        .to(function);
  }

  private static List<String> statuses(Call.Answer answer) {
    return answer
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.path("status").asText())
        .toList();
  }
}
