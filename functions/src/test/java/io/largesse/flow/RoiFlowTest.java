package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What gifts brought back, measured over the whole base and read as HQ reads it. */
final class RoiFlowTest {
  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();
  private final Actor analyst = Actor.everywhere(Role.ANALYST, "measures");

  @Test
  void
      a_gift_is_found_in_the_cells_of_its_market_with_what_was_bought_after_it_and_in_the_ledger() {
    String client = scene.client(boutique);
    giveAndSell(client, "300.00");

    JsonNode run = measure(Measured.order(scene.id("run")));

    assertThat(run.path("state").asText()).isEqualTo("COMPLETE");
    assertThat(run.at("/read/clients").asLong()).isPositive();
    assertThat(run.at("/read/gifts").asLong()).isPositive();
    assertThat(run.at("/progress/segmentsDone")).isEqualTo(run.at("/progress/segments"));
    assertThat(run.at("/progress/monthsDone")).isEqualTo(run.at("/progress/months"));
    JsonNode year = cells("MARKET", scene.market(), "2026").getFirst();
    assertThat(year.path("state").asText()).isEqualTo("TOO_FEW");
    assertThat(year.path("mature").asInt()).isEqualTo(1);
    assertThat(year.at("/cost/total/amount").asText()).isEqualTo("12.00");
    assertThat(year.at("/attributed/post/total/amount").asText()).isEqualTo("300.00");
    assertThat(cells("BOUTIQUE", boutique, "2026-02").getFirst().path("mature").asInt())
        .isEqualTo(1);
    assertThat(cells("MARKET", scene.market(), "2026-03").getFirst().path("state").asText())
        .isEqualTo("NO_DATA");
    assertThat(Pages.of("/ledger?by=BOUTIQUE&month=2026-02", analyst))
        .filteredOn(entry -> entry.path("value").asText().equals(boutique))
        .singleElement()
        .satisfies(entry -> assertThat(entry.at("/cost/amount").asText()).isEqualTo("12.00"));
  }

  @Test
  void a_run_can_be_read_as_a_page_in_the_language_of_whoever_asks() {
    giveAndSell(scene.client(boutique), "300.00");
    String run = measure(Measured.order(scene.id("run"))).path("runId").asText();

    Reply page = Call.get("/roi/report").with("Accept-Language", "fr").by(analyst).send().is(200);

    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
        .contains(run, "Tout ce qui fut offert", "<bdi>" + scene.market() + "</bdi>", "2026-Q1");
    assertThat(Call.get("/roi/report?run=" + run).by(analyst).send().is(200).body())
        .contains("<html lang=\"en\">");
    assertThat(
            Call.get("/roi/report?run=" + Measured.once().second())
                .by(analyst)
                .send()
                .is(200)
                .body())
        .contains("Drawn at random", "<h3><bdi>" + Measured.ARMS + "</bdi></h3>");
    Call.get("/roi/report?run=nothing").by(analyst).send().is(404);
  }

  @Test
  void the_same_order_is_one_run_and_another_under_its_id_is_refused() {
    ObjectNode order = Measured.order(scene.id("run"));
    JsonNode run = measure(order);

    Reply again = Call.post("/roi/runs", order).by(analyst).send().is(200);
    assertThat(again.json().path("number")).isEqualTo(run.path("number"));
    Call.post("/roi/runs", order.deepCopy().put("windowDays", 60))
        .by(analyst)
        .send()
        .isProblem(409, "id-already-used");
    ObjectNode later =
        Measured.order(scene.id("run")).put("asOf", "2026-06-16").put("minEpisodes", 0);
    assertThat(Json.write(Call.post("/roi/runs", later).by(analyst).send().is(400).json()))
        .contains("/asOf", "/minEpisodes");
  }

  @Test
  void what_a_later_run_says_otherwise_is_listed_and_of_which_cells_the_state_has_changed() {
    String other = scene.boutique();
    giveAndSell(scene.client(other), other, "50.00");
    String client = scene.client(boutique);
    String before = measure(Measured.order(scene.id("run"))).path("runId").asText();
    giveAndSell(client, "100.00");
    JsonNode run = measure(Measured.order(scene.id("run")));

    assertThat(run.path("previous").asText()).isEqualTo(before);
    String after = run.path("runId").asText();
    List<JsonNode> changed =
        Pages.of("/roi/compare?stateChanged=true&dimension=BOUTIQUE", analyst).stream()
            .filter(each -> each.path("value").asText().equals(boutique))
            .toList();
    assertThat(changed)
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.path("stateChanged").asBoolean()).isTrue();
              assertThat(each.path("from").isNull()).isTrue();
              assertThat(each.at("/to/state").asText()).isEqualTo("TOO_FEW");
            });
    List<JsonNode> all =
        Pages.of("/roi/compare?runs=" + before + "," + after + "&dimension=ALL", analyst);
    assertThat(all)
        .filteredOn(each -> each.path("period").asText().equals("2026"))
        .singleElement()
        .satisfies(each -> assertThat(each.path("differs").toString()).contains("\"/episodes\""));
    Call.get("/roi/compare?runs=" + before + ",nothing").by(analyst).send().is(404);
  }

  @Test
  void a_cancelled_run_leaves_the_latest_in_place_and_is_not_read() {
    String latest = measure(Measured.order(scene.id("run"))).path("runId").asText();
    String run = scene.id("run");
    Call.post("/roi/runs", Measured.order(run).put("segments", 64)).by(analyst).send().is(202);

    Call cancel = Call.get("/roi/runs/" + run + "/cancel").method("POST");
    cancel.by(analyst).send().is(200);
    Measured.waitForAll();

    cancel.by(analyst).send().is(200);
    assertThat(read(run).path("state").asText()).isEqualTo("CANCELLED");
    assertThat(Call.get("/roi?dimension=ALL").by(analyst).send().is(200).at("/run"))
        .isEqualTo(latest);
    Call.get("/roi?dimension=ALL&run=" + run).by(analyst).send().isProblem(409, "run-not-complete");
    Call.get("/roi/report?run=" + run).by(analyst).send().isProblem(409, "run-not-complete");
    Call.get("/roi/runs/" + run + "/pin")
        .method("POST")
        .by(analyst)
        .send()
        .isProblem(409, "run-not-complete");
    Call.get("/roi/runs/" + latest + "/cancel")
        .method("POST")
        .by(analyst)
        .send()
        .isProblem(409, "run-is-over");
  }

  private void giveAndSell(String client, String amount) {
    giveAndSell(client, boutique, amount);
  }

  private void giveAndSell(String client, String in, String amount) {
    ObjectNode gift = Bodies.pastGift(scene.id("gift"), client, in);
    Call.post("/gifts/batch", Bodies.batch(gift)).by(House.headquarters()).send().is(200);
    ObjectNode bought =
        Bodies.purchase(scene.id("purchase"), client, in, 1, amount)
            .put("at", "2026-02-20T12:00:00Z");
    Call.post("/purchases", bought).by(House.headquarters()).send().is(201);
    Measured.waitForAll();
  }

  private JsonNode measure(ObjectNode order) {
    Call.post("/roi/runs", order).by(analyst).send().is(202);
    Measured.waitForAll();
    return read(order.path("runId").asText());
  }

  private JsonNode read(String run) {
    return Call.get("/roi/runs/" + run).by(analyst).send().is(200).json();
  }

  private List<JsonNode> cells(String dimension, String value, String period) {
    return Pages.of(
        "/roi?dimension=%s&value=%s&period=%s".formatted(dimension, value, period), analyst);
  }
}
