package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Units from their order to the client, and those who want the last of them. */
final class StockFlowTest {
  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();
  private final String other = scene.boutique();

  @Test
  void a_unit_is_followed_from_its_order_to_the_client() {
    String sku = scene.sku("10.00");
    move("ORDER", sku, 4).is(201);
    move("SHIP", sku, 3).is(201);
    move("RECEIVE", sku, 3).is(201);
    ObjectNode gift = Bodies.gift(scene.id("gift"), scene.client(boutique), boutique, sku);
    Gifts.register(scene.advisor(boutique), gift).is(201);
    String id = Shop.id(gift);
    Gifts.step(scene.advisor(boutique), id, scene.id("step"), "GIVE").is(200);
    move("TRANSFER", sku, 2).is(201);

    Reply level = read("/boutiques/" + boutique + "/stock/" + sku);
    assertThat(level.at("/ordered") + level.at("/inTransit") + level.at("/available"))
        .isEqualTo("100");
    assertThat(level.at("/given")).isEqualTo("1");
    Reply life = read("/stock/movements?boutique=%s&sku=%s".formatted(boutique, sku));
    assertThat(life.json().path("items").findValuesAsText("type"))
        .containsExactlyInAnyOrder("ORDER", "SHIP", "RECEIVE", "RESERVE", "HAND_OVER", "TRANSFER");
    assertThat(life.json().path("items").findValuesAsText("giftId")).containsExactly(id, id);
    Reply then = read("/boutiques/" + boutique + "/stock?asOf=" + House.NOW);
    ObjectNode now = (ObjectNode) read("/boutiques/" + boutique + "/stock").json().at("/items/0");
    assertThat(then.json().at("/items/0")).isEqualTo(now);
    assertThat(read("/boutiques/" + other + "/stock").at("/items/0/inTransit")).isEqualTo("2");
  }

  @RepeatedTest(3)
  void the_last_unit_wanted_by_a_gift_a_transfer_and_a_count_at_once_goes_to_one_of_them() {
    String sku = scene.stocked(boutique, "10.00", 1);
    List<Callable<Reply>> rivals = IntStream.range(0, 12).mapToObj(n -> rival(n, sku)).toList();

    List<Reply> replies = Crowd.rush(rivals);

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allSatisfy(
            reply -> {
              reply.isProblem(409, "out-of-stock");
              assertThat(reply.at("/available")).isEqualTo("0");
            });
    assertThat(Scene.stock(boutique, sku, "available")).isZero();
    assertThat(
            Scene.stock(boutique, sku, "reserved")
                + Scene.stock(boutique, sku, "lost")
                - Scene.stock(boutique, sku, "adjusted")
                + Scene.stock(other, sku, "inTransit"))
        .isEqualTo(1);
  }

  @Test
  void the_last_seat_wanted_in_two_boutiques_at_once_is_taken_once() {
    ObjectNode dinner = Bodies.sku("10.00", "10.00").put("typology", "INVITATION");
    dinner.putObject("capacity").put("heldBy", boutique).putArray("boutiques").add(other);
    String sku = scene.sku(dinner);
    scene.receive(boutique, sku, 1);

    List<Reply> replies =
        Crowd.rush(
            IntStream.range(0, 8)
                .<Callable<Reply>>mapToObj(n -> gift(n % 2 == 0 ? boutique : other, sku))
                .toList());

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(Scene.stock(boutique, sku, "reserved")).isEqualTo(1);
    Gifts.register(
            House.headquarters(),
            Bodies.gift(scene.id("gift"), scene.client(boutique), scene.boutique(), sku))
        .isProblem(409, "not-shared");
  }

  @Test
  void the_world_hears_that_a_boutique_runs_short() {
    String sku = scene.stocked(boutique, "10.00", 4);
    Call.put("/boutiques/" + boutique + "/stock/" + sku, Json.object().put("lowAt", 3))
        .by(scene.manager(boutique))
        .send()
        .is(201);
    Heard heard = Heard.fromNowOn();

    move("LOSE", sku, 1).is(201);
    move("LOSE", sku, 1).is(201);

    List<JsonNode> events = told("StockLow", heard.of("sku", sku));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().at("/detail/available").asInt()).isEqualTo(3);
  }

  @Test
  void the_world_hears_of_units_that_no_movement_explains_and_they_are_left_as_they_are() {
    String honest = scene.stocked(boutique, "10.00", 5);
    String sku = scene.stocked(boutique, "10.00", 5);
    Heard heard = Heard.fromNowOn();
    House.tamper(boutique, sku, "available", 7);

    House.host().runSchedule("CheckStockFunction");
    House.host().runSchedule("CheckStockFunction");

    List<JsonNode> events = told("StockDrifted", heard.of("boutique", boutique));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().at("/detail/sku").asText()).isEqualTo(sku);
    assertThat(events.getFirst().at("/detail/drift/available").asInt()).isEqualTo(2);
    assertThat(Scene.stock(boutique, sku, "available")).isEqualTo(7);
    assertThat(Scene.stock(boutique, honest, "available")).isEqualTo(5);
  }

  private Callable<Reply> rival(int n, String sku) {
    return switch (n % 4) {
      case 0 -> gift(boutique, sku);
      case 1 -> () -> move("TRANSFER", sku, 1);
      case 2 -> () -> move("ADJUST", sku, -1);
      default -> () -> move("LOSE", sku, 1);
    };
  }

  private Callable<Reply> gift(String shop, String sku) {
    ObjectNode gift = Bodies.gift(scene.id("gift"), scene.client(boutique), shop, sku);
    return () -> Gifts.register(scene.advisor(shop), gift);
  }

  private Reply move(String type, String sku, int quantity) {
    ObjectNode movement = Bodies.movement(scene.id("movement"), type, boutique, sku, quantity);
    if (type.equals("TRANSFER")) {
      movement.put("toBoutique", other);
    }
    if (type.equals("ADJUST") || type.equals("LOSE")) {
      movement.put("reason", "the tests");
    }
    return Call.post("/stock/movements", movement).by(House.headquarters()).send();
  }

  private static List<JsonNode> told(String kind, List<JsonNode> events) {
    return events.stream().filter(event -> event.path("detailType").asText().equals(kind)).toList();
  }

  private static Reply read(String path) {
    return Call.get(path).by(House.headquarters()).send().is(200);
  }
}
