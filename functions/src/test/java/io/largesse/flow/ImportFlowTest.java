package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A house brings along what it gave before it had Largesse. */
final class ImportFlowTest {
  private final Shop shop = Shop.open();

  @Test
  void what_was_given_before_is_entered_once_and_limits_what_may_be_given_now() {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    String old = shop.scene().id("gift");
    ObjectNode batch =
        Bodies.batch(
            Bodies.pastGift(old, shop.client(), shop.boutique()).put("quantity", 2),
            Bodies.pastGift(shop.scene().id("gift"), "nobody", shop.boutique()));

    Reply entered = Call.post("/gifts/batch", batch).by(House.headquarters()).send().is(200);
    assertThat(entered.json().path("items").findValuesAsText("id")).hasSize(2);
    assertThat(entered.at("/items/0/status")).isEqualTo("201");
    assertThat(entered.at("/items/1/problem/type")).isEqualTo("/problems/not-found");
    assertThat(
            Call.post("/gifts/batch", batch).by(House.headquarters()).send().at("/items/0/status"))
        .isEqualTo("200");

    assertThat(Gifts.read(old).path("imported").asBoolean()).isTrue();
    assertThat(Gifts.used(shop.client(), shop.boutique(), rule)).isEqualTo("24.00");
    Gifts.register(shop.advisor(), shop.gift()).isProblem(409, "gift-refused");
    shop.assertStock(10, 0, 0);
  }
}
