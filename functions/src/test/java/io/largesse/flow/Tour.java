package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.flow.RoleTable.Scope;
import io.largesse.json.Json;
import io.largesse.measurement.RemoveOldRuns;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One visit to everything that the house does, so that nothing it may do is left unused. */
final class Tour {
  private final Place place = Place.furnished();
  private final Scene scene = place.scene();
  private final Actor compliance = Actor.everywhere(Role.COMPLIANCE, "tours");

  private Tour() {}

  static void take() {
    Tour tour = new Tour();
    tour.loseHistory();
    tour.callEveryRoute();
    tour.changeClients();
    tour.moveStock();
    tour.refuseAndDecide();
    tour.convert();
    tour.convertPurchase();
    tour.mergeClients();
    GivenUp.first("PurchasesTable", "UnfollowedPurchases");
    passLimitByImport();
    tour.declare();
    tour.expire();
    tour.breakHistories();
    tour.review();
    House.host().runSchedule("CountSegmentsFunction");
    measure();
  }

  /** Each row of the table by all who may, each once. */
  private void callEveryRoute() {
    RoleTable.rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (role, may) ->
                        Stream.of(Scope.OWN, Scope.UNLIMITED)
                            .filter(scope -> may.lets(role, scope))
                            .findFirst()
                            .ifPresent(
                                scope ->
                                    place
                                        .call(row)
                                        .by(place.actor(role, scope == Scope.OWN))
                                        .send())));
  }

  /** It is built again when what was given up is. */
  private void loseHistory() {
    String client = scene.client(place.boutique());
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    Broken.history(client, false);
  }

  private void changeClients() {
    String id = scene.id("client");
    ObjectNode body =
        Bodies.client(place.boutique(), scene.market())
            .put("email", id + "@example.com")
            .put("household", scene.id("household"))
            .put("employer", scene.id("employer"));
    Reply made = Call.put("/clients/" + id, body).by(House.headquarters()).send().is(201);
    Actor advisor = scene.advisor(place.boutique());
    Gifts.register(advisor, Bodies.gift(scene.id("gift"), id, place.boutique(), place.sku()));
    body.put("household", scene.id("household")).put("employer", scene.id("employer"));
    body.put("email", id + "@example.org");
    body.putArray("statuses").addObject().put("class", "PRESS").put("country", scene.market());
    Call.put("/clients/" + id, body)
        .with("If-Match", made.header("ETag"))
        .by(Actor.everywhere(Role.SYSTEM, "tours"))
        .send()
        .is(200);
    Call.post("/clients/lookup", Json.object().put("email", id + "@EXAMPLE.org"))
        .by(advisor)
        .send()
        .is(200);
    Call.post(
            "/clients/lookup",
            Json.object().put("boutique", place.boutique()).put("name", "martin ADA"))
        .by(advisor)
        .send()
        .is(200);
    ObjectNode batch = Json.object();
    batch.putArray("items").add(body.deepCopy().put("clientId", scene.id("client")));
    Call.post("/clients/batch", batch).by(House.headquarters()).send().is(200);
  }

  /** A client whose gift cost dollars becomes part of one who becomes part of a third. */
  private void mergeClients() {
    Actor advisor = scene.advisor(place.boutique());
    String email = scene.id("mail") + "@example.com";
    String id = scene.client(Bodies.client(place.boutique(), scene.market()).put("email", email));
    Gifts.register(advisor, Bodies.gift(scene.id("gift"), id, place.boutique(), place.sku()));
    merge(id, place.client());
    merge(place.client(), scene.client(place.boutique()));
    merge(id, place.client());
    ObjectNode bought = Bodies.purchase(scene.id("purchase"), id, place.boutique(), 1, "10.00");
    Call.post("/purchases", bought).by(House.headquarters()).send().is(201);
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
  }

  private void merge(String id, String into) {
    Call.post("/clients/" + id + "/merge", Json.object().put("into", into))
        .by(compliance)
        .send()
        .is(200);
  }

  private void moveStock() {
    ObjectNode transfer =
        Bodies.movement(scene.id("movement"), "TRANSFER", place.boutique(), place.sku(), 2)
            .put("toBoutique", scene.boutique());
    Call.post("/stock/movements", transfer).by(House.headquarters()).send().is(201);
    Call.post("/stock/movements", transfer).by(House.headquarters()).send().is(200);
    House.process().setClock(House.NOW.minus(Duration.ofDays(2)));
    scene.receive(place.boutique(), scene.sku("1.00"), 1);
    House.process().setClock(House.NOW);
    House.host().runSchedule("CheckStockFunction");
  }

  private void refuseAndDecide() {
    Scene strict = Scene.fresh();
    String boutique = strict.boutique();
    String client = strict.client(boutique);
    String sku = strict.stocked(boutique, "30.00", 5);
    strict.stocked(boutique, "5.00", 5);
    strict.publish(strict.rule(Bodies.euros("50.00")));
    Actor advisor = strict.advisor(boutique);
    ObjectNode first = Bodies.gift(strict.id("gift"), client, boutique, sku);
    Gifts.register(advisor, first).is(201);
    Gifts.register(advisor, Bodies.gift(strict.id("gift"), client, boutique, sku)).is(409);
    String gift = first.path("giftId").asText();
    Gifts.step(advisor, gift, strict.id("step"), "GIVE").is(200);
    Call.get("/approvals?market=" + strict.market()).by(compliance).send().is(200);
    holdOut(strict, Bodies.gift(strict.id("gift"), client, boutique, sku));
  }

  /** When the client's tenure began is looked up, as no day is given. */
  private static void holdOut(Scene held, ObjectNode gift) {
    Call.put("/experiments/" + held.id("experiment"), Bodies.holdOut("0.999999", held.market()))
        .by(Actor.everywhere(Role.ANALYST, "tours"))
        .send()
        .is(201);
    Gifts.check(held.advisor(gift.path("boutique").asText()), gift).is(200);
  }

  /** Two gifts of before, of which the law of today would have allowed one. */
  private static void passLimitByImport() {
    Scene strict = Scene.fresh();
    String boutique = strict.boutique();
    String client = strict.client(boutique);
    strict.publish(strict.rule(Bodies.count(1)));
    ObjectNode batch =
        Bodies.batch(
            Bodies.pastGift(strict.id("gift"), client, boutique),
            Bodies.pastGift(strict.id("gift"), client, boutique));
    Call.post("/gifts/batch", batch).by(House.headquarters()).send().is(200);
  }

  /** Two gifts that pass a cliff together: the first is declared again. */
  private void declare() {
    Scene taxed = Scene.fresh();
    String boutique = taxed.boutique();
    String client = taxed.client(boutique);
    String sku = taxed.stocked(boutique, "30.00", 5);
    Scene.importRates();
    taxed.publish(
        taxed
            .rule(Bodies.money("50.00", "USD"))
            .put("regime", "TAX")
            .put("countedTogether", "HOUSEHOLD")
            .put("effect", "DECLARE")
            .put("shape", "CLIFF"));
    for (int gift = 0; gift < 2; gift++) {
      Gifts.register(
              taxed.advisor(boutique),
              Bodies.gift(taxed.id("gift"), client, boutique, sku).put("handover", "NOW"))
          .is(201);
    }
    Call.get("/finance/totals?from=2026-06&to=2026-06").by(compliance).send().is(200);
    joinHouseholds(taxed, boutique, client, sku);
  }

  /** One more gift to another, which passes the cliff once both are of one household. */
  private static void joinHouseholds(Scene taxed, String boutique, String client, String sku) {
    String other = taxed.client(boutique);
    Gifts.register(
            taxed.advisor(boutique),
            Bodies.gift(taxed.id("gift"), other, boutique, sku).put("handover", "NOW"))
        .is(201);
    // Else who follows gifts may come late, and correct what who follows clients is to correct.
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    String household = taxed.id("household");
    for (String member : List.of(client, other)) {
      Reply read = Call.get("/clients/" + member).by(House.headquarters()).send().is(200);
      Call.put("/clients/" + member, ((ObjectNode) read.json()).put("household", household))
          .with("If-Match", read.header("ETag"))
          .by(House.headquarters())
          .send()
          .is(200);
    }
  }

  private void convert() {
    Scene.importRates();
    ObjectNode dollars = Bodies.sku("11.00", "11.00");
    dollars.set("cost", Bodies.of(Bodies.money("11.00", "USD")));
    String sku = scene.sku(dollars);
    scene.receive(place.boutique(), sku, 1);
    Gifts.register(
            scene.advisor(place.boutique()),
            Bodies.gift(scene.id("gift"), place.client(), place.boutique(), sku))
        .is(202);
    Gifts.allowance(place.client(), place.boutique());
    ObjectNode past = Bodies.pastGift(scene.id("gift"), place.client(), place.boutique());
    past.put("sku", place.sku()).set("cost", Bodies.of(Bodies.money("11.00", "USD")));
    Call.post("/gifts/batch", Bodies.batch(past)).by(House.headquarters()).send().is(200);
    place.call("POST /rules/{market}/simulations").by(compliance).send().is(202);
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    Call.get("/boutiques?limit=1").by(compliance).send().is(200);
    Call.get("/catalogue?typology=OBJECT&limit=1").by(compliance).send().is(200);
  }

  /** A purchase that comes before the rate of its day. */
  private void convertPurchase() {
    ObjectNode bought =
        Bodies.purchase(scene.id("purchase"), place.client(), place.boutique(), 1, "10.00")
            .put("at", "2023-03-01T12:00:00Z");
    bought.withObject("/lines/0/amount").put("currency", "TWD");
    Reply recorded = Call.post("/purchases", bought).by(House.headquarters()).send().is(201);
    assertThat(recorded.at("/converted")).isEqualTo("false");
    ObjectNode rates =
        Bodies.of(
            """
            {"source":"ECB","day":"2023-03-01","base":"EUR","rates":{"TWD":"32.00"}}
            """);
    Call.post("/rates", rates).by(House.headquarters()).send().is(200);
    House.host().runSchedule("ConvertPurchasesFunction");
    Reply read = Call.get(recorded.header("Location")).by(compliance).send().is(200);
    assertThat(read.at("/converted")).isEqualTo("true");
  }

  /** Ends a gift whose last day is made one of long ago, as the clock of the house stands still. */
  private void expire() {
    String gift = scene.id("gift");
    Gifts.register(
            scene.advisor(place.boutique()),
            Bodies.gift(gift, place.guest(), place.boutique(), place.free()))
        .is(201);
    Overdue.make(gift);
    House.host().runSchedule("ExpireGiftsFunction");
    assertThat(Gifts.status(gift)).isEqualTo("EXPIRED");
  }

  /** What the settings plan, compared with what was before; then all but the latest is old. */
  private static void measure() {
    Measured.plan(Measured.settings()).by(House.headquarters()).send();
    House.host().runSchedule("StartRoiRunsFunction");
    Measured.waitForAll();
    Call.get("/roi?dimension=ALL").by(House.headquarters()).send().is(200);
    House.process().setClock(House.NOW.plus(RemoveOldRuns.KEPT).plus(Duration.ofDays(1)));
    House.host().runSchedule("RemoveRoiRunsFunction");
    House.process().setClock(House.NOW);
  }

  /** Garbage is met by all who look at histories; the review builds them again. */
  private void breakHistories() {
    String client = scene.client(place.boutique());
    String merged = scene.client(place.boutique());
    String late = scene.client(place.boutique());
    merge(merged, client);
    rest(60);
    Broken.history(late, false);
    merge(late, client);
    rest(60);
    Broken.history(merged, true);
    Broken.history(client, false);
    Call.get("/clients/" + client + "/segments").by(House.headquarters()).sendUnchecked().is(502);
    Call.put("/clients/" + client + "/nominations/value", Bodies.nomination("VIC"))
        .by(House.headquarters())
        .sendUnchecked()
        .is(502);
    ObjectNode given = Bodies.pastGift(scene.id("gift"), client, place.boutique());
    Call.post("/gifts/batch", Bodies.batch(given)).by(House.headquarters()).send().is(200);
    // Who follows gifts fails on it now, and no more once it is built again.
    rest(1);
    House.host().runSchedule("ReviewSegmentsFunction");
    rest(60);
    Call.get("/clients/" + client + "/segments").by(House.headquarters()).send().is(200);
  }

  private static void rest(int seconds) {
    Call.get("/_local/idle?timeout=" + seconds).anonymous().sendUnchecked();
  }

  /** Time moves a client who bought, a year after. */
  private void review() {
    Call.post(
            "/purchases",
            Bodies.purchase(scene.id("purchase"), place.guest(), place.boutique(), 1, "24000.00"))
        .by(House.headquarters())
        .send()
        .is(201);
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    Call.get("/clients/" + place.guest() + "/segments").by(House.headquarters()).send().is(200);
    Call publish = place.call("POST /segmentations/{axis}/publish").by(House.headquarters());
    publish.send().is(202);
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    publish.send().is(409);
    Call.get("/segmentations/trial").by(House.headquarters()).send().is(200);
    Broken.sweepsOf("trial");
    House.process().setClock(House.NOW.plus(Duration.ofDays(369)));
    House.host().runSchedule("ReviewSegmentsFunction");
    House.process().setClock(House.NOW);
  }
}
