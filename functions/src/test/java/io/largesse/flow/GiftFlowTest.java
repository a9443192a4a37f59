package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How gifts are asked for, registered and listed in one boutique. */
final class GiftFlowTest {
  private final Shop shop = Shop.open();

  @Test
  void a_gift_is_checked_then_registered_then_given() {
    ObjectNode gift = shop.gift().put("note", "For the reopening");

    Reply checked = Gifts.check(shop.advisor(), gift).is(200);
    assertThat(checked.at("/decision")).isEqualTo("ALLOWED");

    Reply registered = Gifts.register(shop.advisor(), gift).is(201);
    assertThat(registered.header("Location")).isEqualTo("/gifts/" + Shop.id(gift));
    assertThat(registered.header("X-Request-Id")).isNotBlank();
    assertThat(registered.at("/status")).isEqualTo("REGISTERED");
    assertThat(registered.at("/advisor")).isEqualTo(shop.advisor().sub());
    assertThat(registered.at("/tiedTo")).isEqualTo("NOTHING");
    assertThat(registered.at("/on")).isEqualTo(House.TODAY.toString());
    shop.assertStock(9, 1, 0);

    Gifts.step(shop.advisor(), Shop.id(gift), shop.scene().id("step"), "GIVE").is(200);
    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("GIVEN");
    shop.assertStock(9, 0, 1);
  }

  @Test
  void a_gift_over_the_counter_is_given_in_one_call() {
    ObjectNode gift = shop.gift().put("handover", "NOW").put("quantity", 2);

    assertThat(Gifts.register(shop.advisor(), gift).is(201).at("/status")).isEqualTo("GIVEN");

    shop.assertStock(8, 0, 2);
  }

  @Test
  void a_check_records_nothing() {
    ObjectNode gift = shop.gift().put("on", "2026-09-01");

    Gifts.check(shop.advisor(), gift).is(200);

    Call.get("/gifts/" + Shop.id(gift)).by(shop.manager()).send().isProblem(404, "not-found");
    shop.assertStock(10, 0, 0);
  }

  @Test
  void a_refused_id_may_come_again_and_is_judged_anew() {
    shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    ObjectNode gift = shop.gift().put("quantity", 2);
    Gifts.register(shop.advisor(), gift).isProblem(409, "gift-refused");
    Gifts.register(shop.advisor(), gift).isProblem(409, "gift-refused");

    Gifts.register(shop.advisor(), gift.put("quantity", 1)).is(201);

    assertThat(Gifts.status(Shop.id(gift))).isEqualTo("REGISTERED");
    shop.assertStock(9, 1, 0);
  }

  @Test
  void the_same_registration_again_is_answered_with_what_is_stored() {
    ObjectNode gift = shop.gift();
    Reply first = Gifts.register(shop.advisor(), gift).is(201);

    Reply again = Gifts.register(shop.advisor(), gift).is(200);

    assertThat(again.json()).isEqualTo(first.json());
    shop.assertStock(9, 1, 0);
    Gifts.register(shop.advisor(), gift.deepCopy().put("quantity", 2))
        .isProblem(409, "id-already-used");
    Gifts.step(shop.advisor(), Shop.id(gift), shop.scene().id("step"), "GIVE").is(200);
    assertThat(Gifts.register(shop.advisor(), gift).is(200).at("/status")).isEqualTo("GIVEN");
  }

  @Test
  void a_refused_id_stays_with_its_client_in_its_boutique_and_is_nobody_else_s() {
    shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    ObjectNode gift = shop.gift().put("quantity", 2);
    Gifts.register(shop.advisor(), gift).isProblem(409, "gift-refused");
    String elsewhere = shop.scene().boutique();
    ObjectNode theirs = gift.deepCopy().put("boutique", elsewhere).put("quantity", 1);

    Gifts.register(shop.scene().advisor(elsewhere), theirs).is(403);
    Gifts.register(House.headquarters(), theirs).isProblem(409, "id-already-used");
    Gifts.register(
            shop.advisor(),
            gift.deepCopy().put("clientId", shop.scene().client(elsewhere)).put("quantity", 1))
        .isProblem(409, "id-already-used");

    assertThat(Gifts.read(Shop.id(gift)).path("boutique").asText()).isEqualTo(shop.boutique());
  }

  @Test
  void what_is_not_in_stock_is_not_given_and_not_kept() {
    ObjectNode gift = shop.gift().put("quantity", 11);

    Gifts.register(shop.advisor(), gift).isProblem(409, "out-of-stock");

    Call.get("/gifts/" + Shop.id(gift)).by(shop.manager()).send().isProblem(404, "not-found");
    shop.assertStock(10, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "NOW,2026-05-15,201",
    "NOW,2026-05-14,400",
    "NOW,2026-06-16,400",
    "LATER,2026-06-15,201",
    "LATER,2026-06-14,400",
    "LATER,2028-06-15,201",
    "LATER,2028-06-16,400"
  })
  void a_gift_lies_within_a_month_before_today_and_two_years_after(
      String handover, String day, int status) {
    Reply reply =
        Gifts.register(shop.advisor(), shop.gift().put("handover", handover).put("on", day));

    reply.is(status);
    assertThat(reply.pointers()).isEqualTo(status == 400 ? List.of("/on") : List.of());
  }

  @Test
  void what_was_never_heard_of_is_not_found() {
    Gifts.register(
            shop.advisor(),
            Bodies.gift(
                shop.scene().id("gift"), shop.scene().id("nobody"), shop.boutique(), shop.sku()))
        .isProblem(404, "not-found");
    Gifts.register(
            shop.advisor(),
            Bodies.gift(
                shop.scene().id("gift"),
                shop.client(),
                shop.boutique(),
                shop.scene().id("nothing")))
        .isProblem(404, "not-found");
    Gifts.step(shop.manager(), shop.scene().id("gift"), shop.scene().id("step"), "GIVE")
        .isProblem(404, "not-found");
  }

  @Test
  void gifts_are_listed_by_client_and_by_boutique_and_status_page_by_page() {
    List<ObjectNode> gifts = List.of(shop.gift(), shop.gift(), shop.gift());
    gifts.forEach(gift -> Gifts.register(shop.advisor(), gift).is(201));
    Gifts.step(shop.advisor(), Shop.id(gifts.getFirst()), shop.scene().id("step"), "GIVE").is(200);

    assertThat(pages("/clients/" + shop.client() + "/gifts?"))
        .containsExactlyInAnyOrderElementsOf(gifts.stream().map(Shop::id).toList());
    assertThat(pages("/gifts?boutique=" + shop.boutique() + "&status=REGISTERED&"))
        .containsExactlyInAnyOrder(Shop.id(gifts.get(1)), Shop.id(gifts.get(2)));
    assertThat(pages("/gifts?boutique=" + shop.boutique() + "&status=GIVEN&"))
        .containsExactly(Shop.id(gifts.getFirst()));
  }

  /** The gifts of a list, asked for two by two. */
  private static List<String> pages(String list) {
    return Pages.of(list + "limit=2", House.headquarters()).stream().map(Shop::id).toList();
  }
}
