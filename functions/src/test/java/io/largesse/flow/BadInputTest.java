package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is malformed is refused with every fault named, and leaves nothing behind. */
final class BadInputTest {
  private static final Actor COMPLIANCE = Actor.everywhere(Role.COMPLIANCE, "drafts-badly");

  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();
  private final String client = scene.client(boutique);
  private final String sku = scene.stocked(boutique, "10.00", 5);

  private final Call putBoutique =
      put("/boutiques/" + scene.id("new"), Bodies.boutique(scene.market(), scene.tag() + "-new"));
  private final Call putClient =
      put("/clients/" + scene.id("new"), Bodies.client(boutique, scene.market()));
  private final Call putSku = put("/catalogue/" + scene.id("new"), Bodies.sku("1.00", "2.00"));
  private final Call move =
      post("/stock/movements", Bodies.movement(scene.id("new"), "RECEIVE", boutique, sku, 1));
  private final Call register = post("/gifts", Bodies.gift(scene.id("new"), client, boutique, sku));
  private final Call buy =
      post("/purchases", Bodies.purchase(scene.id("new"), client, boutique, 1, "120.00"));
  private final Call engage =
      post("/clients/" + client + "/engagements", Bodies.engagement(scene.id("new")));
  private final Call rates =
      post(
          "/rates",
          Bodies.of(
              """
              {"source":"ECB","day":"1999-03-01","base":"EUR","rates":{"USD":"1.10"}}
              """));
  private final Call draft =
      Scene.draft(scene.market(), scene.rule(Bodies.euros("50.00"))).by(COMPLIANCE);

  @TestFactory
  Stream<DynamicTest> a_malformed_call_is_refused_and_nothing_is_written() {
    String pending = scene.id("gift");
    Call.post("/gifts", Bodies.gift(pending, client, boutique, sku))
        .by(House.headquarters())
        .send()
        .is(201);
    Call step = post("/gifts/" + pending + "/steps", Bodies.step(scene.id("step"), "CANCEL"));
    List<BadCall> cases =
        Stream.of(
                BadForms.of(putBoutique),
                BadAddresses.of(putBoutique),
                BadFields.ofBoutiques(putBoutique),
                BadFields.ofClients(putClient),
                BadFields.ofSkus(putSku),
                BadFields.ofMovements(move),
                BadFields.ofGifts(register),
                BadFields.ofSteps(step),
                BadFields.ofPurchases(buy),
                BadFields.ofEngagements(engage),
                BadFields.ofRates(rates),
                BadFields.ofRules(draft))
            .flatMap(each -> each)
            .toList();
    List<String> before = world(pending);
    return Stream.concat(
        cases.stream().map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refuse(bad))),
        Stream.of(
            DynamicTest.dynamicTest(
                "nothing was written", () -> assertThat(world(pending)).isEqualTo(before))));
  }

  @Test
  void every_fault_is_named_at_once() {
    ObjectNode body =
        Bodies.boutique("France", "an entity").put("businessYearStartMonth", 13).put("colour", 1);

    Reply reply = put("/boutiques/" + scene.id("new"), body).send().is(400);

    assertThat(reply.pointers())
        .containsExactlyInAnyOrder("/market", "/entity", "/businessYearStartMonth", "");
  }

  @Test
  void no_fault_repeats_what_was_sent() {
    ObjectNode body =
        Bodies.client(boutique, scene.market()).put("email", "ada.martin at example.com");

    body.put("ada.martin@example.com", 1);
    body.putObject("attributes").put("ada.martin@example.com", "x");

    assertThat(put("/clients/" + scene.id("new"), body).send().is(400).body())
        .doesNotContain("ada.martin");
    assertThat(
            Call.get("/boutiques?ada.martin=1&ada.martin=2").by(COMPLIANCE).send().is(400).body())
        .doesNotContain("ada.martin");
  }

  static void refuse(BadCall bad) {
    Reply reply = bad.call().send().is(bad.status());

    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.at("/type")).startsWith("/problems/");
    assertThat(reply.at("/status")).isEqualTo(Integer.toString(bad.status()));
    assertThat(reply.at("/title")).isNotBlank();
    assertThat(reply.at("/detail")).isNotBlank();
    if (!bad.pointers().isEmpty()) {
      assertThat(reply.pointers()).as(reply.body()).isEqualTo(bad.pointers());
    }
  }

  /** Everything that the malformed calls could have written, as it reads now. */
  private List<String> world(String pending) {
    return Stream.of(
            putBoutique.path(),
            putClient.path(),
            putSku.path(),
            "/boutiques?market=" + scene.market(),
            "/boutiques/" + boutique + "/stock",
            "/stock/" + sku,
            "/rates?day=1999-03-02",
            "/rules/" + scene.market() + "/draft",
            "/rules/" + scene.market() + "/versions",
            "/gifts/" + pending,
            "/clients/" + client + "/gifts",
            "/clients/" + client + "/purchases")
        .map(path -> Call.get(path).by(House.headquarters()).send())
        .map(reply -> reply.status() + (reply.status() == 200 ? reply.body() : ""))
        .toList();
  }

  private static Call put(String path, ObjectNode body) {
    return Call.put(path, body).by(House.headquarters());
  }

  private static Call post(String path, ObjectNode body) {
    return Call.post(path, body).by(House.headquarters());
  }
}
