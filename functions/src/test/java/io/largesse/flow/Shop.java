package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A boutique with one client, and ten units of one object of 30 euros. */
record Shop(Scene scene, String boutique, String client, String sku) {
  static Shop open() {
    Scene scene = Scene.fresh();
    String boutique = scene.boutique();
    return new Shop(scene, boutique, scene.client(boutique), scene.stocked(boutique, "30.00", 10));
  }

  Actor advisor() {
    return scene.advisor(boutique);
  }

  Actor manager() {
    return scene.manager(boutique);
  }

  /** A new gift of one object to the client, which nobody has asked for yet. */
  ObjectNode gift() {
    return Bodies.gift(scene.id("gift"), client, boutique, sku);
  }

  /** Publishes {@code rules} and gives the id of the first. */
  String publish(ObjectNode... rules) {
    scene.publish(rules);
    return rules[0].path("id").asText();
  }

  void assertStock(int available, int reserved, int given) {
    assertThat(
            List.of(
                Scene.stock(boutique, sku, "available"),
                Scene.stock(boutique, sku, "reserved"),
                Scene.stock(boutique, sku, "given")))
        .as("available, reserved, given")
        .containsExactly(available, reserved, given);
  }

  static String id(JsonNode gift) {
    return gift.path("giftId").asText();
  }
}
