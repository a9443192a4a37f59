package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The main jobs of the house, one after the other, on a host whose tables are empty. It goes by the
 * machine's clock, because not every host has another.
 */
final class SmokeFlow {
  /** No rules are shipped for it. */
  static final String MARKET = "IS";

  static final String SHOP = "REY-01";
  private static final String LONDON = "LON-01";
  static final String CLIENT = "c-1";
  private static final String OFFICIAL = "c-2";
  private static final String SKU = "SCARF";
  static final String LIMIT = "IS-LIMIT";
  static final String APPROVAL = "IS-APPROVAL";

  static final Actor HQ = Actor.everywhere(Role.HQ, "hq-1");
  private static final Actor ADVISOR = Actor.in(SHOP, Role.ADVISOR, "a-17");
  private static final Actor MANAGER = Actor.in(SHOP, Role.MANAGER, "m-2");
  static final Actor COMPLIANCE = Actor.everywhere(Role.COMPLIANCE, "co-1");
  static final Actor ANALYST = Actor.everywhere(Role.ANALYST, "an-1");

  private final Host host;
  private final LocalDate ratesDay;

  /**
   * @param ratesDay the day of the rates that are published
   */
  SmokeFlow(Host host, LocalDate ratesDay) {
    this.host = host;
    this.ratesDay = ratesDay;
  }

  private record Job(String name, Runnable work) {}

  /** Does every job, and tells its name when it is done. */
  void run(Consumer<String> done) {
    SmokeBackOffice office = new SmokeBackOffice(host, ratesDay);
    List<Job> jobs =
        List.of(
            new Job("turn strangers away", this::turnAwayStrangers),
            new Job("open boutiques", this::openBoutiques),
            new Job("get to know clients", this::getToKnowClients),
            new Job("fill the catalogue", this::fillCatalogue),
            new Job("receive stock", this::receiveStock),
            new Job("take in rates", this::takeInRates),
            new Job("publish rules", this::publishRules),
            new Job("check a gift", this::checkGift),
            new Job("register a gift", this::registerGift),
            new Job("refuse a gift", this::refuseGift),
            new Job("approve a gift", this::approveGift),
            new Job("give a gift", this::giveGift),
            new Job("read what was given", this::readGifts),
            new Job("enter gifts given before", office::enterPastGifts),
            new Job("record what was bought", office::recordPurchases),
            new Job("make two records of a client one", office::mergeClients),
            new Job("tell finance what to post", office::tellFinance),
            new Job("try rules before they bind", office::tryRules),
            new Job("see who is in which segment", office::segmentClients),
            new Job("plan experiments", office::planExperiments),
            new Job("measure what gifts brought back", office::measureGifts),
            new Job("close the day", office::closeTheDay),
            new Job("tell what is wrong with a call", this::tellFaults));
    for (Job job : jobs) {
      job.work.run();
      done.accept(job.name);
    }
  }

  private void turnAwayStrangers() {
    Call call = Call.get("/boutiques/" + SHOP);
    host.answer(call).isProblem(401, "not-authenticated");
    host.answer(call.with("Authorization", "Bearer nonsense")).isProblem(401, "not-authenticated");
    host.answer(call.with("Authorization", "Basic YTpi")).isProblem(401, "not-authenticated");
    host.answer(Call.get("/no-such-path").by(HQ)).isProblem(404, "not-found");
    host.answer(Call.get("/boutiques").method("DELETE").by(HQ)).isProblem(404, "not-found");
  }

  private void openBoutiques() {
    ObjectNode shop = Bodies.boutique(MARKET, "LARG-IS").put("timeZone", "Atlantic/Reykjavik");
    create("/boutiques/" + SHOP, shop);
    create("/boutiques/" + LONDON, Bodies.boutique("GB", "LARG-GB").put("currency", "GBP"));
    Reply read = ask(ANALYST, Call.get("/boutiques/" + SHOP), 200);
    Call put = Call.put("/boutiques/" + SHOP, shop.put("name", "Harbour"));
    ask(HQ, put, 428);
    ask(HQ, put.with("If-Match", read.header("ETag")), 200);
    ask(ADVISOR, put, 403);
    ask(ANALYST, Call.get("/boutiques?limit=1"), 200);
    ask(ANALYST, Call.get("/boutiques?market=" + MARKET), 200);
  }

  private void getToKnowClients() {
    ObjectNode client = Bodies.client(SHOP, MARKET);
    create("/clients/" + CLIENT, client.put("email", "ada@example.com").put("employer", "e-1"));
    ask(HQ, Call.put("/clients/" + CLIENT, client), 200);
    ObjectNode official = Bodies.client(LONDON, "GB").put("clientId", OFFICIAL);
    official.putArray("statuses").addObject().put("class", "PUBLIC_OFFICIAL").put("country", "GB");
    ObjectNode batch = Json.object();
    batch.putArray("items").add(official).addObject().put("clientId", "c-3");
    ask(HQ, Call.post("/clients/batch", batch), 200);
    ask(ADVISOR, Call.get("/clients/" + CLIENT), 200);
    ask(ADVISOR, lookup(Json.object().put("email", "ADA@example.com")), 200);
    ask(ADVISOR, lookup(Json.object().put("boutique", SHOP).put("name", "martin")), 200);
    ask(ADVISOR, Call.get("/clients/nobody"), 404);
  }

  private void fillCatalogue() {
    create("/catalogue/" + SKU, Bodies.sku("30.00", "90.00"));
    create("/catalogue/SOAP", Bodies.sku("5.00", "15.00"));
    ask(ADVISOR, Call.get("/catalogue/" + SKU), 200);
    ask(ADVISOR, Call.get("/catalogue?typology=OBJECT"), 200);
  }

  private void receiveStock() {
    for (String boutique : List.of(SHOP, LONDON)) {
      for (String sku : List.of(SKU, "SOAP")) {
        ask(HQ, movement(boutique + "-" + sku, "RECEIVE", boutique, sku, 10), 201);
      }
    }
    ask(HQ, movement(SHOP + "-" + SKU, "RECEIVE", SHOP, SKU, 10), 200);
    Call lost = movement("too-many", "LOSE", SHOP, SKU, 11);
    ask(HQ, lost, 400);
    ask(HQ, lost.json(Bodies.of(lost.text()).put("reason", "Flood")), 409);
    ask(ADVISOR, Call.get("/boutiques/" + SHOP + "/stock"), 200);
    ask(ADVISOR, Call.get("/stock/" + SKU), 200);
  }

  /** The file that is published, and a sheet of another source. */
  private void takeInRates() {
    host.runSchedule("ImportRatesFunction");
    ObjectNode sheet =
        Json.object().put("source", "BANK").put("day", "" + ratesDay).put("base", "EUR");
    sheet.putObject("rates").put("ISK", "150.20");
    ask(HQ, Call.post("/rates", sheet), 200);
    ask(HQ, Call.get("/rates").method("POST").body("text/csv", "Date,USD,\nnever,1.1,\n"), 400);
    Reply rates = ask(ANALYST, Call.get("/rates?day=" + ratesDay), 200);
    assertThat(rates.body()).contains("GBP", "ISK");
  }

  private void publishRules() {
    ObjectNode draft = Json.object();
    draft
        .putArray("rules")
        .add(Bodies.rule(LIMIT, MARKET, Bodies.euros("70.00")))
        .add(
            Bodies.rule(APPROVAL, MARKET, Bodies.euros("50.00"))
                .put("effect", "APPROVE")
                .put("approver", "MANAGER"));
    draft.putArray("retires");
    String set = "/rules/" + MARKET;
    ask(COMPLIANCE, Call.put(set + "/draft", draft), 201);
    ask(COMPLIANCE, Call.get(set + "/draft"), 200);
    Call publication = Call.get(set + "/publish").method("POST");
    ask(COMPLIANCE, publication, 409);
    ask(COMPLIANCE.named("co-2"), publication, 200);
    ask(ANALYST, Call.get("/rules?market=" + MARKET), 200);
    ask(ANALYST, Call.get(set + "/versions"), 200);
  }

  /** By the rules that are published here, and by those that are shipped. */
  private void checkGift() {
    Reply checked = ask(ADVISOR, Call.post("/gifts/check", asked(CLIENT, SHOP, 1)), 200);
    assertThat(checked.at("/decision")).isEqualTo("ALLOWED");
    Reply over = ask(ADVISOR, Call.post("/gifts/check", asked(CLIENT, SHOP, 3)), 200);
    assertThat(over.at("/decision")).isEqualTo("REFUSED");
    Reply official = ask(HQ, Call.post("/gifts/check", asked(OFFICIAL, LONDON, 2)), 200);
    assertThat(official.at("/decision")).isEqualTo("NEEDS_APPROVAL");
    assertThat(official.body()).contains("GBP");
  }

  private void registerGift() {
    ObjectNode gift = gift("g-1", 1).put("note", "For the reopening");
    Reply registered = ask(ADVISOR, Call.post("/gifts", gift), 201);
    assertThat(registered.at("/status")).isEqualTo("REGISTERED");
    ask(ADVISOR, Call.post("/gifts", gift), 200);
    ask(ADVISOR, Call.post("/gifts", gift.put("note", "Other")), 409);
    ask(MANAGER, Call.get("/gifts/g-1"), 200);
    ask(ANALYST, Call.get("/gifts/g-1"), 403);
  }

  private void refuseGift() {
    Reply refused = ask(ADVISOR, Call.post("/gifts", gift("g-2", 2)), 409);
    refused.isProblem(409, "gift-refused");
    assertThat(refused.json().at("/verdict/alternatives")).isNotEmpty();
    ask(HQ, Call.get("/gifts/g-2"), 200);
    Reply none = ask(ADVISOR, Call.post("/gifts", gift("g-3", 1).put("sku", "NOTHING")), 404);
    none.isProblem(404, "not-found");
  }

  private void approveGift() {
    Reply pending = ask(ADVISOR, Call.post("/gifts", gift("g-4", 1)), 202);
    assertThat(pending.at("/status")).isEqualTo("PENDING_APPROVAL");
    Reply waiting = ask(MANAGER, Call.get("/approvals?market=" + MARKET + "&role=MANAGER"), 200);
    assertThat(waiting.at("/items/0/giftId")).isEqualTo("g-4");
    ask(ADVISOR, step("g-4", "s-1", "APPROVE"), 403);
    ask(MANAGER, step("g-4", "s-1", "APPROVE"), 200);
    ask(MANAGER, step("g-4", "s-1", "APPROVE"), 200);
    assertThat(status("g-4")).isEqualTo("REGISTERED");
  }

  private void giveGift() {
    ask(ADVISOR, step("g-1", "s-2", "RETURN"), 409);
    ask(ADVISOR, step("g-1", "s-3", "GIVE"), 200);
    assertThat(status("g-1")).isEqualTo("GIVEN");
    ask(ADVISOR, step("g-4", "s-4", "CANCEL"), 200);
    assertThat(status("g-4")).isEqualTo("CANCELLED");
    Reply now = ask(HQ, Call.post("/gifts", overTheCounter()), 202);
    assertThat(now.json().path("verdict").path("approvers")).isNotEmpty();
  }

  private void readGifts() {
    ask(MANAGER, Call.get("/gifts?boutique=" + SHOP + "&status=GIVEN"), 200);
    ask(MANAGER, Call.get("/clients/" + CLIENT + "/gifts?limit=2"), 200);
    ask(ADVISOR, Call.get("/clients/" + CLIENT + "/allowance?boutique=" + SHOP), 200);
    ask(HQ, Call.get("/stock/" + SKU), 200);
  }

  private void tellFaults() {
    Call post = Call.get("/gifts").method("POST");
    ask(ADVISOR, Call.post("/gifts", Bodies.of("{\"giftId\":\"?\",\"colour\":1}")), 400);
    ask(ADVISOR, post.body("application/json", "{"), 400);
    ask(ADVISOR, post.body("text/plain", "{}"), 415);
    ask(ADVISOR, post.body("application/json", ""), 400);
    ask(ADVISOR, Call.get("/catalogue?limit=0"), 400);
    ask(ADVISOR, Call.get("/catalogue?cursor=%C3%A9"), 400);
    ask(ADVISOR, Call.get("/catalogue/%C3%A9%2F"), 400);
  }

  /** Creates what is then read at the same path. */
  private void create(String path, JsonNode body) {
    Reply made = ask(HQ, Call.put(path, body), 201);
    assertThat(made.header("Location")).isEqualTo(path);
    assertThat(made.header("X-Request-Id")).isNotBlank();
    ask(HQ, Call.put(path, body), 200);
  }

  private Reply ask(Actor actor, Call call, int status) {
    return host.answer(call.by(actor)).is(status);
  }

  private String status(String gift) {
    return ask(HQ, Call.get("/gifts/" + gift), 200).at("/status");
  }

  private static Call lookup(JsonNode whom) {
    return Call.post("/clients/lookup", whom);
  }

  private static Call movement(String id, String type, String boutique, String sku, int quantity) {
    return Call.post("/stock/movements", Bodies.movement(id, type, boutique, sku, quantity));
  }

  private static Call step(String gift, String id, String step) {
    return Call.post("/gifts/" + gift + "/steps", Bodies.step(id, step));
  }

  private static ObjectNode gift(String id, int quantity) {
    return Bodies.gift(id, CLIENT, SHOP, SKU).put("quantity", quantity);
  }

  private static ObjectNode asked(String client, String boutique, int quantity) {
    ObjectNode gift = Bodies.gift("unused", client, boutique, SKU).put("quantity", quantity);
    gift.remove("giftId");
    return gift;
  }

  private static ObjectNode overTheCounter() {
    return Bodies.gift("g-5", OFFICIAL, LONDON, SKU).put("handover", "NOW");
  }
}
