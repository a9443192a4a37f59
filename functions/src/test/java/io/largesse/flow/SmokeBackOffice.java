package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.time.LocalDate;

/**
 * What the smoke flow asks of headquarters, compliance and finance, once gifts were given.
 *
 * @param today a day on which gifts were given
 */
record SmokeBackOffice(Host host, LocalDate today) {
  private static final String MARKET = SmokeFlow.MARKET;
  private static final Actor FINANCE = Actor.everywhere(Role.FINANCE, "f-1");

  void enterPastGifts() {
    ObjectNode past =
        Bodies.pastGift("g-0", SmokeFlow.CLIENT, SmokeFlow.SHOP)
            .put("givenOn", "" + today.minusMonths(3));
    Call batch = Call.post("/gifts/batch", Bodies.batch(past));
    assertThat(ask(SmokeFlow.HQ, batch, 200).at("/items/0/status")).isEqualTo("201");
    assertThat(ask(SmokeFlow.HQ, batch, 200).at("/items/0/status")).isEqualTo("200");
  }

  /** A return that waits for its purchase, the purchase, and an evening with the client. */
  void recordPurchases() {
    String day = today + "T00:00:00Z";
    ObjectNode bought =
        Bodies.purchase("p-1", SmokeFlow.CLIENT, SmokeFlow.SHOP, 2, "200.00").put("at", day);
    ObjectNode back =
        Bodies.purchase("r-1", SmokeFlow.CLIENT, SmokeFlow.SHOP, -1, "-100.00")
            .put("at", day)
            .put("returnOf", "p-1");
    ask(SmokeFlow.HQ, Call.post("/purchases", back), 202);
    Call batch = Call.post("/purchases/batch", Bodies.batch(bought));
    assertThat(ask(SmokeFlow.HQ, batch, 200).at("/items/0/status")).isEqualTo("201");
    Reply read = ask(SmokeFlow.COMPLIANCE, Call.get("/purchases/p-1"), 200);
    assertThat(read.at("/lines/0/left/quantity")).isEqualTo("1");
    ObjectNode attended = Bodies.engagement("e-1").put("at", day);
    String client = "/clients/" + SmokeFlow.CLIENT;
    ask(SmokeFlow.HQ, Call.post(client + "/engagements", attended), 201);
  }

  void mergeClients() {
    ask(SmokeFlow.HQ, Call.put("/clients/c-4", Bodies.client(SmokeFlow.SHOP, MARKET)), 201);
    Call merge = Call.post("/clients/c-4/merge", Json.object().put("into", SmokeFlow.CLIENT));
    ask(SmokeFlow.HQ, merge, 403);
    ask(SmokeFlow.COMPLIANCE, merge, 200);
    ask(SmokeFlow.COMPLIANCE, Call.get("/clients/c-4"), 200);
    ask(SmokeFlow.COMPLIANCE, Call.get("/limits/passed?state=OPEN&market=" + MARKET), 200);
  }

  void tellFinance() {
    String days = "from=%s&to=%s&market=%s".formatted(today.minusDays(7), today, MARKET);
    ask(FINANCE, Call.get("/finance/declarations?" + days), 200);
    String month = today.toString().substring(0, "2026-01".length());
    ask(
        FINANCE,
        Call.get("/finance/totals?from=%1$s&to=%1$s&market=%2$s".formatted(month, MARKET)),
        200);
    ask(SmokeFlow.ANALYST, Call.get("/finance/declarations?" + days), 403);
  }

  /** Started, and not waited for: how far it is differs from one host to the other. */
  void tryRules() {
    ObjectNode draft = Json.object();
    draft.putArray("rules").add(Bodies.rule(SmokeFlow.LIMIT, MARKET, Bodies.euros("60.00")));
    draft.putArray("retires").add(SmokeFlow.APPROVAL);
    ask(SmokeFlow.COMPLIANCE, Call.put("/rules/" + MARKET + "/draft", draft), 201);
    ObjectNode simulation =
        Json.object()
            .put("simulationId", "sim-1")
            .put("from", "" + today.minusDays(30))
            .put("to", "" + today);
    ask(SmokeFlow.COMPLIANCE, Call.post("/rules/" + MARKET + "/simulations", simulation), 202);
  }

  /**
   * What follows from purchases comes sooner on one host than on the other, and is not asked for.
   */
  void segmentClients() {
    ask(SmokeFlow.ANALYST, Call.get("/segmentations/value"), 200);
    Call publish = Call.get("/segmentations/mood/publish").method("POST");
    ask(SmokeFlow.HQ, publish, 409);
    ask(SmokeFlow.ANALYST, publish, 403);
    ask(SmokeFlow.ANALYST, Call.get("/segmentations/value/segments/NONE/clients"), 200);
    ask(SmokeFlow.ANALYST, Call.get("/segmentations/value/segments"), 200);
    Call simulate =
        Call.post("/segmentations/mood/simulations", Json.object().put("simulationId", "sim-1"));
    ask(SmokeFlow.ANALYST, simulate, 409);
    ask(SmokeFlow.COMPLIANCE, simulate, 403);
    ask(SmokeFlow.ANALYST, Call.get("/segmentations/mood/simulations/sim-1"), 404);
    ask(SmokeFlow.HQ, Call.get("/clients/nobody/segments"), 404);
    Call named = Call.get("/clients/nobody/nominations/value").method("DELETE");
    ask(SmokeFlow.HQ, named, 404);
    host.runSchedule("ReviewSegmentsFunction");
  }

  /** A hold-out of hardly anybody, which begins in some months and may change until then. */
  void planExperiments() {
    ObjectNode holdOut = Bodies.holdOut("0.000001", MARKET);
    holdOut.put("assignedAt", "" + today.plusMonths(6));
    holdOut
        .withObject("/holdout")
        .put("from", "" + today.plusMonths(6))
        .put("to", "" + today.plusMonths(7));
    Call plan = Call.put("/experiments/e-1", holdOut);
    ask(SmokeFlow.COMPLIANCE, plan, 403);
    Reply planned = ask(SmokeFlow.ANALYST, plan, 201);
    ask(SmokeFlow.ANALYST, plan, 200);
    holdOut.withObject("/holdout").put("share", "0.000002");
    Call change = Call.put("/experiments/e-1", holdOut);
    ask(SmokeFlow.ANALYST, change, 428);
    ask(SmokeFlow.ANALYST, change.with("If-Match", planned.header("ETag")), 200);
    ask(FINANCE, Call.get("/experiments/e-1"), 200);
    ask(SmokeFlow.COMPLIANCE, Call.get("/experiments?limit=5"), 200);
  }

  /** Nothing is measured: no state machine runs on one of the hosts. */
  void measureGifts() {
    ask(SmokeFlow.ANALYST, Call.get("/roi/settings"), 404);
    ask(SmokeFlow.ANALYST, Call.get("/roi/runs"), 200);
    ask(SmokeFlow.ANALYST, Call.get("/roi/runs/nothing"), 404);
    ask(SmokeFlow.ANALYST, Call.get("/roi/runs/nothing/cancel").method("POST"), 404);
    ask(SmokeFlow.ANALYST, Call.post("/roi/runs", Json.object().put("runId", "run-1")), 400);
    ask(SmokeFlow.ANALYST, Call.get("/roi?dimension=ALL"), 404);
    ask(SmokeFlow.ANALYST, Call.get("/roi/report"), 404);
    ask(SmokeFlow.ANALYST, Call.get("/roi/compare?runs=one,other"), 404);
    ask(SmokeFlow.ANALYST, Call.get("/roi/runs/nothing/experiments/e-1"), 404);
    ask(SmokeFlow.ANALYST, Call.get("/ledger?by=MARKET"), 404);
    host.runSchedule("StartRoiRunsFunction");
    host.runSchedule("RemoveRoiRunsFunction");
  }

  void closeTheDay() {
    host.runSchedule("CountSegmentsFunction");
    host.runSchedule("ExpireGiftsFunction");
    host.runSchedule("CheckStockFunction");
    host.runSchedule("ConvertPurchasesFunction");
  }

  private Reply ask(Actor actor, Call call, int status) {
    return host.answer(call.by(actor)).is(status);
  }
}
