package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a till tells of a client's purchases, late, twice and in no order. */
final class PurchasesTest {
  private static final Actor TILL = Actor.everywhere(Role.SYSTEM, "till-1");

  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();
  private final String client = scene.client(boutique);
  private final String bought = scene.id("purchase");
  private final String first = scene.id("return");
  private final String second = scene.id("return");

  @Test
  void returns_that_come_first_are_applied_as_far_as_they_fit_and_the_rest_is_told() {
    Heard heard = Heard.fromNowOn();
    assertThat(tell(back(first, -2, "-150.00")).is(202).at("/state")).isEqualTo("WAITING");
    tell(back(second, -1, "-1.00")).is(202);

    Reply purchase = tell(Bodies.purchase(bought, client, boutique, 2, "200.00")).is(201);

    assertThat(purchase.at("/lines/0/left/quantity")).isEqualTo("0");
    assertThat(purchase.at("/lines/0/left/amount/amount")).isEqualTo("50.00");
    assertThat(tell(Bodies.purchase(bought, client, boutique, 2, "200.00")).is(200).json())
        .isEqualTo(purchase.json());
    assertThat(tell(back(first, -2, "-150.00")).is(200).at("/state")).isEqualTo("APPLIED");
    assertThat(read(second).at("/refusal/reason")).isEqualTo("EXCEEDS");
    List<JsonNode> events = heard.of("purchaseId", second);
    assertThat(events)
        .extracting(event -> event.path("detailType").asText())
        .containsExactly("ReturnRefused");
    assertThat(events.getFirst().at("/detail/returnOf").asText()).isEqualTo(bought);
    assertThat(heard.of("purchaseId", first)).isEmpty();
  }

  @Test
  void a_batch_tells_of_each_and_the_client_has_them_by_time() {
    ObjectNode of = Bodies.purchase(bought, client, boutique, 2, "200.00");
    ObjectNode faulty = Bodies.purchase(scene.id("purchase"), client, boutique, 0, "1.00");
    ObjectNode batch =
        Bodies.batch(of, back(first, -1, "-100.00"), of, faulty, back(second, -2, "-100.00"));

    Reply reply = Call.post("/purchases/batch", batch).by(TILL).send().is(200);

    assertThat(reply.json().path("items").valueStream().map(i -> i.path("status").asInt()))
        .containsExactly(201, 201, 200, 400, 409);
    Reply list =
        Call.get("/clients/" + client + "/purchases").by(scene.advisor(boutique)).send().is(200);
    assertThat(list.json().path("items"))
        .extracting(item -> item.path("purchaseId").asText())
        .containsExactly(bought, first);
  }

  @Test
  void an_id_stands_for_one_purchase_whoever_it_is_of() {
    tell(Bodies.purchase(bought, client, boutique, 2, "200.00")).is(201);
    String other = scene.client(boutique);

    assertThat(tell(Bodies.purchase(bought, other, boutique, 2, "200.00")).is(409).at("/type"))
        .isEqualTo("/problems/id-already-used");
    assertThat(tell(back(first, -1, "-1.00").put("clientId", other)).is(409).at("/reason"))
        .isEqualTo("OTHER_CLIENT");
    tell(Bodies.purchase(first, client, boutique, 1, "1.00").put("at", "2026-06-15T10:05:01Z"))
        .is(400);
    tell(Bodies.purchase(first, client, boutique, 1, "1.00").put("at", "2021-06-15T09:59:59Z"))
        .is(400);
    tell(Bodies.purchase(first, scene.id("nobody"), boutique, 1, "1.00")).is(404);
  }

  @Test
  void an_engagement_is_told_once_by_those_who_know_the_client() {
    ObjectNode attended = Bodies.engagement(scene.id("engagement"));
    String path = "/clients/" + client + "/engagements";

    Call.post(path, attended).by(scene.advisor(boutique)).send().is(201);
    Call.post(path, attended).by(TILL).send().is(200);
    Call.post(path, attended.deepCopy().put("kind", "referred")).by(TILL).send().is(409);
    Call.post(path, attended.deepCopy().put("kind", "has referred")).by(TILL).send().is(400);
  }

  private ObjectNode back(String id, int quantity, String amount) {
    return Bodies.purchase(id, client, boutique, quantity, amount)
        .put("at", "2026-06-13T15:00:00Z")
        .put("returnOf", bought);
  }

  private static Reply tell(ObjectNode purchase) {
    return Call.post("/purchases", purchase).by(TILL).send();
  }

  private Reply read(String id) {
    return Call.get("/purchases/" + id).by(scene.advisor(boutique)).send().is(200);
  }
}
