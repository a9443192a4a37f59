package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every resource alike: creating, changing, repeating, listing. */
final class ConventionsTest {
  private static final Actor DRAFTS = Actor.everywhere(Role.COMPLIANCE, "drafts");

  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();

  /** Something that is put, and other content for it. */
  private record Thing(String path, ObjectNode body, ObjectNode other, Actor actor) {}

  @TestFactory
  Stream<DynamicTest> what_is_put_is_created_once_and_changed_only_by_who_has_read_it() {
    return things().map(thing -> DynamicTest.dynamicTest(thing.path(), () -> put(thing)));
  }

  private static void put(Thing thing) {
    Call put = Call.put(thing.path(), thing.body()).by(thing.actor());
    Call change = Call.put(thing.path(), thing.other()).by(thing.actor());

    Reply created = put.send().is(201);
    assertThat(created.header("Location")).isEqualTo(thing.path());
    assertThat(created.header("X-Request-Id")).isNotBlank();
    Reply read = Call.get(thing.path()).by(thing.actor()).send().is(200);
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(put.send().is(200).header("ETag")).isEqualTo(created.header("ETag"));
    change.send().isProblem(428, "precondition-required");
    change.with("If-Match", "\"99\"").send().isProblem(412, "precondition-failed");
    Reply changed = change.with("If-Match", created.header("ETag")).send().is(200);
    assertThat(changed.header("ETag")).isNotEqualTo(created.header("ETag"));
    assertThat(change.send().is(200).header("ETag")).isEqualTo(changed.header("ETag"));
    put.with("If-Match", created.header("ETag")).send().isProblem(412, "precondition-failed");
  }

  @Test
  void a_movement_is_recorded_once() {
    String sku = scene.sku("10.00");
    ObjectNode movement = Bodies.movement(scene.id("movement"), "RECEIVE", boutique, sku, 4);
    Call move = Call.post("/stock/movements", movement).by(House.headquarters());

    move.send().is(201);
    move.send().is(200);
    move.json(movement.deepCopy().put("quantity", 5)).send().isProblem(409, "id-already-used");

    assertThat(Scene.stock(boutique, sku, "available")).isEqualTo(4);
  }

  @Test
  void what_is_moved_away_was_there() {
    String sku = scene.stocked(boutique, "10.00", 4);
    String other = scene.boutique();
    ObjectNode transfer =
        Bodies.movement(scene.id("movement"), "TRANSFER", boutique, sku, 3)
            .put("toBoutique", other);

    Call.post("/stock/movements", transfer).by(House.headquarters()).send().is(201);
    Call.post("/stock/movements", transfer.put("movementId", scene.id("movement")))
        .by(House.headquarters())
        .send()
        .isProblem(409, "out-of-stock");

    assertThat(Scene.stock(boutique, sku, "available")).isEqualTo(1);
    assertThat(Scene.stock(other, sku, "inTransit")).isEqualTo(3);
  }

  @Test
  void a_draft_is_published_by_a_second_person_and_is_then_used_up() {
    ObjectNode rule = scene.rule(Bodies.euros("50.00"));
    Scene.draft(scene.market(), rule).by(DRAFTS).send().is(201);

    Scene.publication(scene.market()).by(DRAFTS).send().isProblem(409, "second-person-needed");
    Reply published = Scene.publication(scene.market()).by(DRAFTS.named("other")).send().is(200);

    assertThat(published.at("/version")).isEqualTo("1");
    Call.get("/rules/" + scene.market() + "/draft").by(DRAFTS).send().isProblem(404, "not-found");
    Scene.publication(scene.market()).by(DRAFTS).send().is(409);
    Reply current = Call.get("/rules?market=" + scene.market()).by(DRAFTS).send().is(200);
    assertThat(current.at("/items/0/id")).isEqualTo(rule.path("id").asText());
  }

  @Test
  void a_draft_does_not_lose_a_rule_by_accident() {
    scene.publish(scene.rule(Bodies.euros("50.00")));
    ObjectNode forgets = Json.object();
    forgets.putArray("rules").add(scene.rule(Bodies.euros("60.00")));

    Reply refused =
        Call.put("/rules/" + scene.market() + "/draft", forgets).by(DRAFTS).send().is(400);

    assertThat(refused.pointers()).containsExactly("/retires");
  }

  @Test
  void clients_who_share_a_contact_are_named_and_found_in_any_usual_form() {
    ObjectNode body = Bodies.client(boutique, "FR").put("email", scene.tag() + "@example.com");
    String first = scene.client(body);
    String second = scene.id("client");

    Reply made = Call.put("/clients/" + second, body).by(House.headquarters()).send().is(201);

    assertThat(made.json().path("possibleDuplicates").toString()).isEqualTo("[\"" + first + "\"]");
    Reply found =
        Call.post(
                "/clients/lookup",
                Json.object().put("email", scene.tag().toUpperCase(Locale.ROOT) + "@Example.COM"))
            .by(scene.advisor(boutique))
            .send()
            .is(200);
    assertThat(found.json().path("items").valueStream().map(item -> item.path("clientId").asText()))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void an_advisor_adds_a_status_and_only_compliance_ends_one_or_moves_a_client() {
    ObjectNode body = Bodies.client(boutique, scene.market());
    String client = scene.client(body);
    ObjectNode official = body.deepCopy();
    official.putArray("statuses").addObject().put("class", "PRESS").put("country", scene.market());
    Actor advisor = scene.advisor(boutique);

    change(client, official, advisor).is(200);
    change(client, body, advisor).isProblem(403, "forbidden");
    change(client, official.deepCopy().put("residence", "FR"), advisor).isProblem(403, "forbidden");
    change(client, body, new Actor(Role.COMPLIANCE, "c", List.of(), List.of(scene.market())))
        .is(200);
  }

  private static Reply change(String client, ObjectNode body, Actor actor) {
    String read = Call.get("/clients/" + client).by(actor).send().is(200).header("ETag");
    return Call.put("/clients/" + client, body).with("If-Match", read).by(actor).send();
  }

  private Stream<Thing> things() {
    ObjectNode shop = Bodies.boutique(scene.market(), scene.tag() + "-entity");
    ObjectNode client = Bodies.client(boutique, scene.market());
    ObjectNode sku = Bodies.sku("10.00", "20.00");
    ObjectNode draft = Json.object();
    draft.putArray("rules").add(scene.rule(Bodies.euros("50.00")));
    draft.putArray("retires");
    ObjectNode otherDraft = Json.object();
    otherDraft.putArray("rules").add(scene.rule(Bodies.count(3)));
    otherDraft.putArray("retires");
    return Stream.of(
        new Thing(
            "/boutiques/" + scene.id("new"), shop, shop.deepCopy().put("name", "Other"), hq()),
        new Thing(
            "/clients/" + scene.id("new"), client, client.deepCopy().put("language", "it"), hq()),
        new Thing(
            "/boutiques/" + boutique + "/stock/" + scene.sku("10.00"),
            Json.object().put("lowAt", 3),
            Json.object(),
            hq()),
        new Thing("/catalogue/" + scene.id("new"), sku, sku.deepCopy().put("active", false), hq()),
        new Thing("/rules/" + scene.market() + "/draft", draft, otherDraft, DRAFTS));
  }

  private static Actor hq() {
    return House.headquarters();
  }
}
