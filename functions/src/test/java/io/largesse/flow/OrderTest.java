package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Calls that come late, twice or in another order end where they would have ended. */
final class OrderTest {
  private static final int UNITS = 100;

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void any_order_and_repetition_of_the_same_requests_ends_in_the_same_state(
      @ForAll @IntRange(min = 1, max = 5) int repeats, @ForAll Random random) {
    Stage straight = Stage.set();
    straight.requests().forEach(Call::send);
    Stage shuffled = Stage.set();
    List<Call> often = new ArrayList<>();
    for (int n = 0; n < repeats; n++) {
      often.addAll(shuffled.requests());
    }
    Collections.shuffle(often, random);
    often.forEach(Call::send);
    // Whoever was told 404 or lost the answer calls again, in the end.
    shuffled.requests().forEach(Call::send);

    assertThat(shuffled.state()).isEqualTo(straight.state());
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void registering_then_cancelling_leaves_exposures_and_stock_exactly_as_before(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 3) Integer> quantities,
      @ForAll Random random) {
    Stage stage = Stage.set();
    stage.requests().forEach(Call::send);
    List<String> before = stage.state();
    List<String> gifts = new ArrayList<>();
    for (int quantity : quantities) {
      String id = stage.scene().id("gift");
      gifts.add(id);
      Gifts.register(stage.advisor(), stage.gift(id, quantity)).is(201);
    }
    assertThat(stage.state()).isNotEqualTo(before);
    Collections.shuffle(gifts, random);
    gifts.forEach(
        gift -> Gifts.step(stage.advisor(), gift, stage.scene().id("step"), "CANCEL").is(200));

    assertThat(stage.state()).isEqualTo(before);
  }

  /** A boutique and a client, and the calls that are made for them. */
  private record Stage(Scene scene, String boutique, String client, String sku, String rule) {
    /** In the one market of these properties, which has one generous rule. */
    private static final Scene MARKET = Scene.fresh();

    private static final String RULE = publish();

    static Stage set() {
      String boutique = MARKET.boutique();
      String client =
          MARKET.client(
              Bodies.client(boutique, MARKET.market()).put("household", MARKET.id("household")));
      return new Stage(MARKET, boutique, client, MARKET.stocked(boutique, "10.00", UNITS), RULE);
    }

    private static String publish() {
      ObjectNode rule = MARKET.rule(Bodies.euros("90000.00")).put("countedTogether", "HOUSEHOLD");
      MARKET.publish(rule);
      return rule.path("id").asText();
    }

    Actor advisor() {
      return scene.advisor(boutique);
    }

    ObjectNode gift(String id, int quantity) {
      return Bodies.gift(id, client, boutique, sku).put("quantity", quantity);
    }

    /** Gifts that are given, cancelled or left alone, and a movement of stock. */
    List<Call> requests() {
      return Stream.of(
              register("a", 1),
              step("a", "GIVE"),
              register("b", 2),
              step("b", "CANCEL"),
              register("c", 3),
              Stream.of(receive()))
          .flatMap(calls -> calls)
          .toList();
    }

    private Stream<Call> register(String name, int quantity) {
      return Stream.of(Call.post("/gifts", gift(giftId(name), quantity)).by(advisor()));
    }

    private Stream<Call> step(String name, String step) {
      return Stream.of(
          Call.post("/gifts/" + giftId(name) + "/steps", Bodies.step(name + "-step", step))
              .by(advisor()));
    }

    private Call receive() {
      return Call.post(
              "/stock/movements",
              Bodies.movement(boutique + "-received", "RECEIVE", boutique, sku, 5))
          .by(House.headquarters());
    }

    private String giftId(String name) {
      return boutique + "-" + name;
    }

    /** Everything that can be told from outside, without the names of this stage. */
    List<String> state() {
      List<String> state = new ArrayList<>();
      for (String quantity : List.of("available", "reserved", "given")) {
        state.add(quantity + " " + Scene.stock(boutique, sku, quantity));
      }
      state.add("used " + Gifts.used(client, boutique, rule));
      state.add(
          Pages.of("/clients/" + client + "/gifts?limit=50", House.headquarters()).stream()
              .filter(gift -> gift.path("giftId").asText().startsWith(boutique))
              .map(Stage::shown)
              .sorted()
              .collect(Collectors.joining(", ")));
      return state;
    }

    private static String shown(JsonNode gift) {
      String id = gift.path("giftId").asText();
      return "%s %s %d steps"
          .formatted(
              id.substring(id.length() - 1),
              gift.path("status").asText(),
              gift.path("steps").size());
    }
  }
}
