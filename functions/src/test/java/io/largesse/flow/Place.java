package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import io.largesse.threshold.RuleSet;
import java.util.List;
import java.util.Locale;

/**
 * A furnished boutique, and the call that each row of {@link RoleTable} is tried with in it.
 *
 * @param free a SKU that costs nothing, so that nobody need approve it
 * @param guest a client who is given nothing else
 */
record Place(
    Scene scene,
    String boutique,
    String client,
    String sku,
    String free,
    String guest,
    String gift,
    List<ObjectNode> rules) {
  /** Roles that approve: each gift here asks all of them, so that none alone decides it. */
  private static final List<Role> APPROVERS =
      List.of(Role.MANAGER, Role.COMPLIANCE, Role.FINANCE, Role.HQ);

  static Place furnished() {
    Scene scene = Scene.fresh();
    String boutique = scene.boutique();
    String client = scene.client(boutique);
    String sku = scene.stocked(boutique, "10.00", 500);
    List<ObjectNode> rules =
        APPROVERS.stream()
            .map(
                role ->
                    scene
                        .rule(Bodies.euros("0.00"))
                        .put("effect", "APPROVE")
                        .put("approver", role.name()))
            .toList();
    scene.publish(rules.toArray(ObjectNode[]::new));
    String free = scene.stocked(boutique, "0.00", 500);
    String guest = scene.client(boutique);
    Place place = new Place(scene, boutique, client, sku, free, guest, scene.id("gift"), rules);
    place.register(place.gift());
    return place;
  }

  /** Someone of {@code role} whose token is limited to this place, or not limited at all. */
  Actor actor(Role role, boolean limited) {
    String sub = scene.tag() + "-" + role.name().toLowerCase(Locale.ROOT);
    if (!limited) {
      return Actor.everywhere(role, sub);
    }
    return role.actsInBoutiques()
        ? Actor.in(boutique, role, sub)
        : new Actor(role, sub, List.of(), List.of(scene.market()));
  }

  /** The call of {@code row} about this place. */
  Call call(String row) {
    return switch (row) {
      case "PUT /boutiques/{id}" ->
          Call.put(
              "/boutiques/" + scene.id("boutique"),
              Bodies.boutique(scene.market(), scene.tag() + "-entity"));
      case "GET /boutiques/{id}" -> Call.get("/boutiques/" + boutique);
      case "GET /boutiques" -> Call.get("/boutiques?market=" + scene.market());
      case "PUT /clients/{id}" ->
          Call.put("/clients/" + client, Bodies.client(boutique, scene.market()));
      case "GET /clients/{id}" -> Call.get("/clients/" + client);
      case "POST /clients/batch" -> Call.post("/clients/batch", Bodies.of("{\"items\":[]}"));
      case "POST /clients/lookup" ->
          Call.post("/clients/lookup", Json.object().put("email", "nobody@example.com"));
      case "POST /clients/lookup, name" ->
          Call.post(
              "/clients/lookup",
              Json.object().put("boutique", boutique).put("name", "Nobody Known"));
      case "POST /clients/{id}/merge" ->
          Call.post(
              "/clients/" + scene.client(boutique) + "/merge",
              Json.object().put("into", scene.client(boutique)));
      case "GET /segmentations/{axis}/segments/{name}/clients" ->
          Call.get("/segmentations/value/segments/VIC/clients?limit=2");
      case "GET /limits/passed" ->
          Call.get("/limits/passed?market=" + scene.market() + "&state=OPEN");
      case "PUT /catalogue/{sku}" ->
          Call.put("/catalogue/" + scene.id("sku"), Bodies.sku("10.00", "10.00"));
      case "PUT /catalogue/{sku}, price" -> price();
      case "GET /catalogue/{sku}" -> Call.get("/catalogue/" + sku);
      case "GET /catalogue" -> Call.get("/catalogue?limit=1");
      case "POST /stock/movements" ->
          Call.post(
              "/stock/movements",
              Bodies.movement(scene.id("movement"), "RECEIVE", boutique, sku, 1));
      case "GET /stock/movements" ->
          Call.get("/stock/movements?boutique=" + boutique + "&sku=" + sku + "&limit=2");
      case "POST /stock/movements/batch" ->
          Call.post(
              "/stock/movements/batch",
              Bodies.batch(Bodies.movement(scene.id("movement"), "RECEIVE", boutique, sku, 1)));
      case "GET /boutiques/{id}/stock" -> Call.get("/boutiques/" + boutique + "/stock");
      case "PUT /boutiques/{id}/stock/{sku}" ->
          Call.put("/boutiques/" + boutique + "/stock/" + sku, Json.object().put("lowAt", 3));
      case "GET /boutiques/{id}/stock/{sku}" ->
          Call.get("/boutiques/" + boutique + "/stock/" + sku);
      case "GET /stock/{sku}" -> Call.get("/stock/" + sku);
      case "POST /rates" ->
          Call.post(
              "/rates",
              Bodies.of(
                  """
                  {"source":"ECB","day":"2020-01-02","base":"EUR","rates":{"USD":"1.1193"}}
                  """));
      case "GET /rates" -> Call.get("/rates?day=2020-01-02");
      case "GET /rules" -> Call.get("/rules?market=" + scene.market());
      case "PUT /rules/{market}/draft" -> draft(scene.market(), rules);
      case "PUT /rules/{market}/draft, HOUSE" -> draft(RuleSet.HOUSE, List.of(houseRule()));
      case "GET /rules/{market}/draft" -> {
        haveDraft();
        yield Call.get("/rules/" + scene.market() + "/draft");
      }
      case "POST /rules/{market}/publish" -> {
        haveDraft();
        yield Scene.publication(scene.market());
      }
      case "GET /rules/{market}/versions" -> Call.get("/rules/" + scene.market() + "/versions");
      case "POST /rules/{market}/simulations" -> {
        haveDraft();
        yield simulation(scene.id("simulation"));
      }
      case "GET /rules/{market}/simulations/{id}" -> {
        haveDraft();
        String id = scene.id("simulation");
        simulation(id).by(Actor.everywhere(Role.COMPLIANCE, "simulates")).send().is(202);
        yield Call.get("/rules/" + scene.market() + "/simulations/" + id);
      }
      case "GET /clients/{id}/segments" -> Call.get("/clients/" + client + "/segments");
      case "PUT /clients/{id}/nominations/{axis}" ->
          Call.put("/clients/" + guest + "/nominations/value", Bodies.nomination("VIC"));
      case "DELETE /clients/{id}/nominations/{axis}" ->
          Call.get("/clients/" + guest + "/nominations/value").method("DELETE");
      case "GET /segmentations/{axis}" -> Call.get("/segmentations/value");
      case "PUT /segmentations/{axis}/draft" -> segmentation(scene.id("axis"));
      case "POST /segmentations/{axis}/publish" -> {
        assertThat(segmentation("trial").by(House.headquarters()).send().status()).isIn(200, 201);
        yield Call.get("/segmentations/trial/publish").method("POST");
      }
      case "GET /segmentations/{axis}/draft" -> {
        String axis = scene.id("axis");
        segmentation(axis).by(House.headquarters()).send().is(201);
        yield Call.get("/segmentations/" + axis + "/draft");
      }
      case "POST /segmentations/{axis}/simulations" -> {
        String axis = scene.id("axis");
        segmentation(axis).by(House.headquarters()).send().is(201);
        yield Call.post(
            "/segmentations/" + axis + "/simulations",
            Json.object().put("simulationId", scene.id("simulation")));
      }
      case "GET /segmentations/{axis}/simulations/{id}" -> {
        String id = scene.id("simulation");
        census(id).by(House.headquarters()).send().is(202);
        yield Call.get("/segmentations/value/simulations/" + id);
      }
      case "GET /segmentations/{axis}/segments" -> Call.get("/segmentations/value/segments");
      case "PUT /experiments/{id}" ->
          Call.put("/experiments/" + scene.id("experiment"), Bodies.arms("arm", "none"));
      case "PUT /experiments/{id}, markets" -> holdOut();
      case "GET /experiments/{id}" -> Call.get(planned());
      case "GET /experiments" -> {
        planned();
        yield Call.get("/experiments?limit=2");
      }
      case "POST /gifts/check" -> {
        ObjectNode body = Bodies.gift("unused", client, boutique, sku);
        body.remove("giftId");
        yield Call.post("/gifts/check", body);
      }
      case "POST /gifts" ->
          Call.post("/gifts", Bodies.gift(scene.id("gift"), client, boutique, sku));
      case "POST /gifts/batch" ->
          Call.post(
              "/gifts/batch",
              Bodies.batch(Bodies.pastGift(scene.id("gift"), client, boutique).put("sku", sku)));
      case "GET /gifts/{id}" -> Call.get("/gifts/" + gift);
      case "GET /gifts" -> Call.get("/gifts?boutique=" + boutique + "&status=PENDING_APPROVAL");
      case "GET /approvals" -> Call.get("/approvals?market=" + scene.market() + "&role=COMPLIANCE");
      case "POST /gifts/{id}/steps, APPROVE" -> decision("APPROVE");
      case "POST /gifts/{id}/steps, REJECT" -> decision("REJECT");
      case "POST /gifts/{id}/steps, OFFER" -> step("OFFER");
      case "POST /gifts/{id}/steps, ACCEPT" -> step("ACCEPT", "OFFER");
      case "POST /gifts/{id}/steps, DECLINE" -> step("DECLINE", "OFFER");
      case "POST /gifts/{id}/steps, GIVE" -> step("GIVE");
      case "POST /gifts/{id}/steps, CANCEL" -> step("CANCEL");
      case "POST /gifts/{id}/steps, RETURN" -> step("RETURN", "GIVE");
      case "GET /clients/{id}/gifts" -> Call.get("/clients/" + client + "/gifts");
      case "GET /clients/{id}/allowance" ->
          Call.get("/clients/" + client + "/allowance?boutique=" + boutique);
      case "POST /purchases" -> Call.post("/purchases", purchase(scene.id("purchase")));
      case "POST /purchases/batch" ->
          Call.post("/purchases/batch", Bodies.batch(purchase(scene.id("purchase"))));
      case "GET /purchases/{id}" -> Call.get("/purchases/" + bought());
      case "GET /clients/{id}/purchases" -> {
        bought();
        yield Call.get("/clients/" + client + "/purchases?limit=2");
      }
      case "POST /clients/{id}/engagements" ->
          Call.post(
              "/clients/" + client + "/engagements", Bodies.engagement(scene.id("engagement")));
      case "GET /finance/declarations" -> {
        given();
        yield Call.get(
            "/finance/declarations?from=2026-06-01&to=2026-06-30&market=" + scene.market());
      }
      case "POST /finance/declarations/{id}/post" ->
          Call.post(
              "/finance/declarations/" + given() + ".1/post",
              Json.object().put("reference", "FI-17"));
      case "GET /finance/totals" -> {
        given();
        yield Call.get("/finance/totals?from=2026-06&to=2026-06&market=" + scene.market());
      }
      case "POST /roi/runs" -> Call.post("/roi/runs", Measured.order(scene.id("run")));
      case "GET /roi/runs" -> {
        Measured _ = Measured.once();
        yield Call.get("/roi/runs?limit=2");
      }
      case "GET /roi/runs/{id}" -> Call.get("/roi/runs/" + Measured.once().second());
      case "POST /roi/runs/{id}/cancel" -> {
        String run = scene.id("run");
        Call.post("/roi/runs", Measured.order(run)).by(House.headquarters()).send().is(202);
        yield Call.get("/roi/runs/" + run + "/cancel").method("POST");
      }
      case "POST /roi/runs/{id}/pin" ->
          Call.get("/roi/runs/" + Measured.once().first() + "/pin").method("POST");
      case "PUT /roi/settings" -> Measured.plan(Measured.settings());
      case "GET /roi/settings" -> {
        Measured.plan(Measured.settings()).by(House.headquarters()).send();
        yield Call.get("/roi/settings");
      }
      case "GET /roi" -> {
        Measured _ = Measured.once();
        yield Call.get("/roi?limit=2&dimension=MARKET&value=" + scene.market());
      }
      case "GET /roi, ALL" -> {
        Measured _ = Measured.once();
        yield Call.get("/roi?dimension=ALL");
      }
      case "GET /roi/runs/{id}/experiments/{experiment}" ->
          Call.get("/roi/runs/" + Measured.once().second() + "/experiments/" + Measured.ARMS);
      case "GET /roi/report" -> Call.get("/roi/report?run=" + Measured.once().second());
      case "GET /roi/compare" -> {
        Measured runs = Measured.once();
        yield Call.get("/roi/compare?runs=" + runs.first() + "," + runs.second());
      }
      case "GET /ledger" -> {
        Measured runs = Measured.once();
        yield Call.get("/ledger?by=MARKET&run=" + runs.second());
      }
      default -> throw new AssertionError("No call is known for the row " + row);
    };
  }

  /** The call that puts {@code drafted} in the place of whatever draft there is. */
  private static Call draft(String market, List<ObjectNode> drafted) {
    Call put = Scene.draft(market, drafted.toArray(ObjectNode[]::new));
    String left =
        Call.get("/rules/" + market + "/draft").by(House.headquarters()).send().header("ETag");
    return left.isEmpty() ? put : put.with("If-Match", left);
  }

  /** The call that has this market's draft judged on the gifts of some months. */
  private Call simulation(String id) {
    return Call.post(
        "/rules/" + scene.market() + "/simulations",
        Json.object().put("simulationId", id).put("from", "2026-02-10").put("to", "2026-06-15"));
  }

  /** The call that drafts a segmentation of {@code axis}. */
  private static Call segmentation(String axis) {
    return Call.put(
        "/segmentations/" + axis + "/draft",
        Bodies.of(
            """
            {"otherwise":"REST","segments":[{"name":"FRENCH","when":{"market":["FR"]}}]}
            """));
  }

  /** The call that tries a segmentation on everyone. */
  private static Call census(String id) {
    return Call.post(
        "/segmentations/value/simulations",
        Bodies.of(
            """
            {"simulationId":"%s","definition":
             {"otherwise":"REST","segments":[{"name":"FRENCH","when":{"market":["FR"]}}]}}
            """
                .formatted(id)));
  }

  /** Has this market's rules drafted by somebody who is asked nothing else. */
  private void haveDraft() {
    Actor drafter = Actor.everywhere(Role.COMPLIANCE, scene.tag() + "-drafts");
    assertThat(draft(scene.market(), rules).by(drafter).send().status()).isIn(200, 201);
  }

  /** The call that gives {@code sku} another price in this market alone. */
  private Call price() {
    Reply read = Call.get("/catalogue/" + sku).by(House.headquarters()).send().is(200);
    ObjectNode body = (ObjectNode) read.json();
    body.withObject("/markets/" + scene.market())
        .set("retail", Bodies.of(Bodies.euros(scene.made().incrementAndGet() + ".00")));
    return Call.put("/catalogue/" + sku, body).with("If-Match", read.header("ETag"));
  }

  /** The call that decides a gift that waits. */
  private Call decision(String step) {
    String pending = scene.id("gift");
    register(pending);
    return Call.post("/gifts/" + pending + "/steps", Bodies.step(scene.id("step"), step));
  }

  /**
   * The call that takes {@code step} with a gift that nobody need approve, after {@code before}.
   */
  private Call step(String step, String... before) {
    String registered = scene.id("gift");
    Actor advisor = scene.advisor(boutique);
    Gifts.register(advisor, Bodies.gift(registered, guest, boutique, free)).is(201);
    for (String earlier : before) {
      Gifts.step(advisor, registered, scene.id("step"), earlier).is(200);
    }
    return Call.post("/gifts/" + registered + "/steps", Bodies.step(scene.id("step"), step));
  }

  /** The call that plans a hold-out of clients who reside here; always the same, of hardly any. */
  private Call holdOut() {
    return Call.put(
        "/experiments/" + scene.tag() + "-held", Bodies.holdOut("0.000001", scene.market()));
  }

  /** The path of a hold-out that is planned. */
  private String planned() {
    Reply reply = holdOut().by(House.headquarters()).send();
    assertThat(reply.status()).as(reply.body()).isIn(200, 201);
    return holdOut().path();
  }

  /** The id of a gift that was given, and of which finance knows; always the same. */
  private String given() {
    String id = scene.tag() + "-given";
    Reply reply =
        Gifts.register(
            scene.advisor(boutique), Bodies.gift(id, guest, boutique, free).put("handover", "NOW"));
    assertThat(reply.status()).as(reply.body()).isIn(200, 201);
    return id;
  }

  private ObjectNode purchase(String id) {
    return Bodies.purchase(id, client, boutique, 1, "120.00");
  }

  /** The id of a purchase; always the same. */
  private String bought() {
    String id = scene.tag() + "-bought";
    Reply reply = Call.post("/purchases", purchase(id)).by(House.headquarters()).send();
    assertThat(reply.status()).as(reply.body()).isIn(200, 201);
    return id;
  }

  private void register(String id) {
    Call.post("/gifts", Bodies.gift(id, client, boutique, sku))
        .by(scene.advisor(boutique))
        .send()
        .is(202);
  }

  private ObjectNode houseRule() {
    ObjectNode rule = scene.rule(Bodies.euros("0.00")).put("regime", "HOUSE");
    rule.remove("country");
    return rule;
  }
}
