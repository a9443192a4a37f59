package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the gift that an advisor gives to what finance finds in its list. */
final class DeclarationsTest {
  private final Shop shop = Shop.open();
  private final Actor finance = Actor.everywhere(Role.FINANCE, "posts");

  @Test
  void a_gift_that_passes_a_cliff_has_the_earlier_one_declared_and_a_return_takes_both_back() {
    shop.publish(tax("50.00"));
    ObjectNode first = give(shop.sku());
    ObjectNode second = give(shop.sku());
    settle();

    assertThat(declared())
        .containsExactlyInAnyOrder(
            Shop.id(first) + ".1 GIVEN COST 30.00",
            Shop.id(second) + ".1 GIVEN COST 30.00 TAX 30.00",
            Shop.id(first) + ".2 CORRECTION TAX 30.00");
    assertThat(totals("amount")).containsExactly("60.00", "60.00");

    Gifts.step(shop.advisor(), Shop.id(second), shop.scene().id("step"), "RETURN").is(200);
    settle();

    assertThat(declared())
        .contains(
            Shop.id(second) + ".2 TAKEN_BACK COST -30.00 TAX -30.00",
            Shop.id(first) + ".3 CORRECTION TAX -30.00");
    assertThat(totals("amount")).containsExactly("30.00");
  }

  @Test
  void a_list_of_gifts_above_a_floor_has_none_of_those_under_it() {
    ObjectNode rule = tax("0.00");
    rule.set("appliesAbove", Bodies.of(Bodies.euros("73.00")));
    rule.set("window", Bodies.of("{\"type\":\"PER_GIFT\"}"));
    shop.publish(rule);
    give(shop.scene().stocked(shop.boutique(), "73.00", 1));
    give(shop.scene().stocked(shop.boutique(), "73.01", 1));

    assertThat(totals("amount")).containsExactly("146.01", "73.01");
  }

  private ObjectNode tax(String limit) {
    return shop.scene()
        .rule(Bodies.euros(limit))
        .put("regime", "TAX")
        .put("effect", "DECLARE")
        .put("shape", "CLIFF")
        .put("treatment", "Listed");
  }

  private ObjectNode give(String sku) {
    ObjectNode gift = shop.gift().put("sku", sku).put("handover", "NOW");
    Gifts.register(shop.advisor(), gift).is(201);
    return gift;
  }

  private static void settle() {
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
  }

  /** Each declaration with the amounts of its lines. */
  private List<String> declared() {
    return items("/finance/declarations?from=2026-06-01&to=2026-06-30&market=").stream()
        .map(DeclarationsTest::plain)
        .toList();
  }

  private List<String> totals(String field) {
    return items("/finance/totals?from=2026-06&to=2026-06&by=ENTITY&market=").stream()
        .map(item -> item.path(field).path("amount").asText())
        .toList();
  }

  private List<JsonNode> items(String list) {
    return Call.get(list + shop.scene().market())
        .by(finance)
        .send()
        .is(200)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private static String plain(JsonNode declaration) {
    StringBuilder plain =
        new StringBuilder(declaration.path("declarationId").asText())
            .append(' ')
            .append(declaration.path("kind").asText());
    for (JsonNode line : declaration.path("lines")) {
      plain
          .append(' ')
          .append(line.path("kind").asText())
          .append(' ')
          .append(line.at("/amount/amount").asText());
    }
    return plain.toString();
  }
}
