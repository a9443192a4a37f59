package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house sees how large segments are, and how large they would be, before it publishes any. */
final class CensusTest {
  private static final Actor ANALYST = Actor.everywhere(Role.ANALYST, "an-1");

  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();

  @Test
  void a_simulation_counts_everyone_and_moves_nobody() {
    ObjectNode record = Bodies.client(boutique, scene.market());
    record.putObject("attributes").put("tag", scene.tag());
    String client = scene.client(record);
    scene.client(boutique);
    Call.post("/purchases", Bodies.purchase(scene.id("purchase"), client, boutique, 1, "24000.00"))
        .by(House.headquarters())
        .send()
        .is(201);
    idle();
    Heard heard = Heard.fromNowOn();
    Call simulate = simulate(scene.id("sim"));

    Reply begun = simulate.by(ANALYST).send().is(202);
    idle();

    JsonNode told = Call.get(begun.header("Location")).by(ANALYST).send().is(200).json();
    assertThat(told.path("state").asText()).isEqualTo("DONE");
    JsonNode mine = told.at("/segments/0");
    assertThat(mine.path("clients").asInt()).isEqualTo(1);
    assertThat(mine.at("/spend12Months/amount").asText()).isEqualTo("24000.00");
    assertThat(mine.at("/markets/" + scene.market() + "/clients").asInt()).isEqualTo(1);
    assertThat(told.at("/segments/1/clients").asLong())
        .isEqualTo(told.path("clients").asLong() - 1)
        .isPositive();
    assertThat(told.path("migration"))
        .contains(Bodies.of("{\"from\":\"VIC\",\"to\":\"MINE\",\"clients\":1}"));
    assertThat(heard.of("clientId", client)).isEmpty();
    assertThat(simulate.by(ANALYST).send().is(200).json()).isEqualTo(told);
  }

  @Test
  void a_run_that_comes_no_further_is_told_as_failed() {
    String id = scene.id("sim");
    House.tamperCensus("value#simulation#" + id, "003#");

    Reply begun = simulate(id).by(ANALYST).send().is(202);
    idle();

    JsonNode told = Call.get(begun.header("Location")).by(ANALYST).send().is(200).json();
    assertThat(told.path("state").asText()).isEqualTo("FAILED");
    assertThat(told.path("clients").isNull()).isTrue();
  }

  @Test
  void sizes_are_those_of_the_day_they_were_counted_and_leave_nobody_out() {
    scene.client(boutique);
    idle();
    House.host().runSchedule("CountSegmentsFunction");
    idle();

    Call read = Call.get("/segmentations/value/segments").by(ANALYST);
    JsonNode sizes = read.send().is(200).json();
    assertThat(sizes.path("countedOn").asText()).isEqualTo(House.TODAY.toString());
    List<Long> clients =
        sizes.path("items").valueStream().map(item -> item.path("clients").asLong()).toList();
    assertThat(clients.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(sizes.path("counted").asLong() - sizes.path("unplaced").asLong())
        .isPositive();
    assertThat(read.with("Accept", "text/csv").send().is(200).body().lines())
        .hasSize(clients.size() + 1);
  }

  private Call simulate(String id) {
    JsonNode definition =
        Bodies.of(
            """
        {"otherwise":"REST","segments":[{"name":"MINE","when":{"attribute":"tag","in":["%s"]}}]}
        """
                .formatted(scene.tag()));
    return Call.post(
        "/segmentations/value/simulations",
        Json.object().put("simulationId", id).set("definition", definition));
  }

  private static void idle() {
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
  }
}
