package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A segmentation of the house's own comes into force for those of whom nothing is heard, too. */
final class PublishSegmentationTest {
  private final Scene scene = Scene.fresh();
  private final String client = scene.client(scene.boutique());

  @Test
  void everyone_is_judged_by_what_is_published_and_the_house_sees_how_far_that_has_come() {
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    Heard heard = Heard.fromNowOn();
    Place place = Place.furnished();
    place.call("POST /segmentations/{axis}/publish").by(House.headquarters()).send().is(202);

    List<JsonNode> events =
        heard.of("clientId", client).stream()
            .map(event -> event.path("detail"))
            .filter(detail -> detail.path("axis").asText().equals("trial"))
            .toList();
    JsonNode trial =
        Call.get("/segmentations/trial").by(House.headquarters()).send().is(200).json();
    assertThat(trial.at("/publication/state").asText()).isEqualTo("DONE");
    assertThat(trial.at("/publication/version")).isEqualTo(trial.path("version"));
    assertThat(trial.at("/publication/clients").asLong()).isPositive();
    JsonNode sizes =
        Call.get("/segmentations/trial/segments").by(House.headquarters()).send().is(200).json();
    assertThat(sizes.path("version")).isEqualTo(trial.path("version"));
    assertThat(sizes.path("countedOn").asText()).isEqualTo(House.TODAY.toString());
    assertThat(sizes.path("unplaced").asInt(-1)).isZero();
    assertThat(events)
        .allSatisfy(event -> assertThat(event.path("cause").asText()).isEqualTo("PUBLICATION"));
    JsonNode segments =
        Call.get("/clients/" + client + "/segments")
            .by(Actor.everywhere(Role.HQ, "hq-1"))
            .send()
            .is(200)
            .json()
            .path("axes");
    assertThat(segments.valueStream())
        .filteredOn(axis -> axis.path("axis").asText().equals("trial"))
        .singleElement()
        .satisfies(axis -> assertThat(axis.path("version")).isEqualTo(trial.path("version")));
    assertThat(Json.write(segments)).contains("trial");
  }
}
