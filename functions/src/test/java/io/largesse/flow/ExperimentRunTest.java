package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run says of experiments, from clients and purchases to figures. */
final class ExperimentRunTest {
  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();
  private final String attribute = scene.id("arm");
  private final String experiment = scene.id("experiment");
  private final Actor analyst = Actor.everywhere(Role.ANALYST, "measures");

  @Test
  void arms_are_compared_by_what_their_clients_bought_before_and_after() {
    plan(experiment, "mens", "20.00", "womens", "50.00");
    for (String[] client :
        new String[][] {
          {"none", "0", "100"}, {"none", "200", "200"}, {"none", "400", "300"},
          {"mens", "300", "100"}, {"mens", "500", "400"}, {"mens", "100", "250"},
          {"mens", "700", "350"}, {"womens", "250", "150"}, {"womens", "50", "300"}
        }) {
      assign(client[0], client[1], client[2]);
    }
    ObjectNode gift = Bodies.pastGift(scene.id("gift"), scene.client(boutique), boutique);
    Call.post("/gifts/batch", Bodies.batch(gift.put("givenOn", "2026-03-05")))
        .by(House.headquarters())
        .send()
        .is(200);
    Measured.waitForAll();

    String run = measure();

    JsonNode result = result(run, experiment);
    assertThat(result.path("state").asText()).isEqualTo("REPORTED");
    assertThat(figures(result.path("control"), "arm", "clients", "mean"))
        .containsExactly("none", "3", "200.000000");
    assertThat(figures(result.at("/arms/0"), "arm", "clients", "difference", "standardError"))
        .containsExactly("mens", "4", "200.000000", "173.205081");
    assertThat(figures(result.at("/arms/0/cuped"), "difference", "standardError"))
        .containsExactly("85.217391", "111.106028");
    assertThat(figures(result.at("/arms/1/roi"), "value", "low", "high"))
        .containsExactly("-1.650000", "-5.542063", "2.242063");
    assertThat(figures(result.path("pooled"), "clients", "low", "high"))
        .containsExactly("6", "-183.434765", "416.768098");
    assertThat(
            Call.get("/roi?dimension=ALL&period=2026-03&run=" + run)
                .by(analyst)
                .send()
                .is(200)
                .json()
                .at("/items/0/randomised")
                .valueStream()
                .filter(of -> of.path("experiment").asText().equals(experiment))
                .map(of -> of.path("arm").asText()))
        .containsExactly("mens", "womens");
  }

  @Test
  void a_run_knows_of_the_experiments_that_there_were_when_it_was_ordered() {
    String young = scene.id("experiment");
    ObjectNode maturing = Bodies.holdOut("0.000001", scene.market());
    Call.put("/experiments/" + young, maturing).by(analyst).send().is(201);

    String run = measure();
    plan(experiment, "mens", "20.00", "womens", "50.00");

    JsonNode result = result(run, young);
    assertThat(result.path("state").asText()).isEqualTo("MATURING");
    assertThat(result.path("reportedFrom").asText()).isEqualTo("2026-07-16");
    assertThat(result.path("pooled").isNull()).isTrue();
    Call.get(path(run, experiment)).by(analyst).send().is(404);
    Call.get(path("no-run", experiment)).by(analyst).send().is(404);
  }

  private void plan(String id, String one, String ofOne, String other, String ofOther) {
    ObjectNode body = Bodies.arms(attribute, "none");
    body.withObject("/costPerClient").set(one, Bodies.of(Bodies.euros(ofOne)));
    body.withObject("/costPerClient").set(other, Bodies.of(Bodies.euros(ofOther)));
    Call.put("/experiments/" + id, body).by(analyst).send().is(201);
  }

  /** A client of {@code arm} who bought {@code after} and {@code before} the day of assignment. */
  private void assign(String arm, String after, String before) {
    ObjectNode client = Bodies.client(boutique, scene.market());
    client.putObject("attributes").put(attribute, arm);
    String id = scene.client(client);
    buy(id, "2026-02-28", before);
    buy(id, "2026-03-31", after);
  }

  private void buy(String client, String day, String euros) {
    if (!euros.equals("0")) {
      ObjectNode purchase =
          Bodies.purchase(scene.id("purchase"), client, boutique, 1, euros + ".00")
              .put("at", day + "T23:00:00Z");
      Call.post("/purchases", purchase).by(House.headquarters()).send().is(201);
    }
  }

  private String measure() {
    String run = scene.id("run");
    Call.post("/roi/runs", Measured.order(run)).by(analyst).send().is(202);
    Measured.waitForAll();
    return run;
  }

  private JsonNode result(String run, String of) {
    return Call.get(path(run, of)).by(analyst).send().is(200).json();
  }

  private static String path(String run, String of) {
    return "/roi/runs/" + run + "/experiments/" + of;
  }

  private static List<String> figures(JsonNode of, String... names) {
    return List.of(names).stream().map(name -> of.path(name).asText()).toList();
  }
}
