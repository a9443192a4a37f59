package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Versions come into force while clients buy: none is lost, and none goes back. */
final class PublishInARushTest {
  private static final String AXIS = "/segmentations/rush";
  private static final int PURCHASES = 4;

  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();

  @Test
  void who_buys_meanwhile_is_judged_by_the_last_version_with_all_they_bought()
      throws InterruptedException {
    List<String> clients = IntStream.range(0, 4).mapToObj(_ -> scene.client(boutique)).toList();
    publish("FIRST", 1);
    idle();
    Heard heard = Heard.fromNowOn();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (String client : clients) {
      work.add(() -> buy(client));
    }
    work.add(
        () -> {
          publish("SECOND", PURCHASES - 1);
          publish("THIRD", PURCHASES);
          return true;
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(work)).extracting(Future::resultNow).containsOnly(true);
    }
    idle();

    int version =
        Call.get(AXIS).by(House.headquarters()).send().is(200).json().path("version").asInt();
    for (String client : clients) {
      JsonNode segments =
          Call.get("/clients/" + client + "/segments")
              .by(Actor.everywhere(Role.HQ, "hq-1"))
              .send()
              .is(200)
              .json();
      JsonNode axis = only(segments.path("axes"));
      assertThat(axis.path("segment").asText()).isEqualTo("THIRD");
      assertThat(axis.path("version").asInt()).isEqualTo(version);
      List<JsonNode> told =
          heard.of("clientId", client).stream()
              .map(event -> event.path("detail"))
              .filter(detail -> detail.path("axis").asText().equals("rush"))
              .toList();
      assertThat(told).extracting(each -> each.path("version").asInt()).isSorted();
      assertThat(told).extracting(each -> each.path("eventId").asText()).doesNotHaveDuplicates();
      String at = told.getFirst().path("from").asText();
      for (JsonNode change : told) {
        assertThat(change.path("from").asText()).isEqualTo(at);
        at = change.path("to").asText();
      }
      assertThat(at).isEqualTo("THIRD");
    }
  }

  private boolean buy(String client) {
    for (int purchase = 0; purchase < PURCHASES; purchase++) {
      ObjectNode body = Bodies.purchase(scene.id("purchase"), client, boutique, 1, "10.00");
      Call.post("/purchases", body).by(House.headquarters()).send().is(201);
    }
    return true;
  }

  /** Has those who bought so often be in {@code name}, others in the segment BEFORE. */
  private void publish(String name, int purchases) {
    ObjectNode draft =
        Bodies.of(
            """
            {"otherwise":"BEFORE","segments":
             [{"name":"%s","when":{"metric":"FREQUENCY","months":12,"atLeast":%d}}]}
            """
                .formatted(name, purchases));
    Call.put(AXIS + "/draft", draft).by(House.headquarters()).send().is(201);
    Call.get(AXIS + "/publish").method("POST").by(House.headquarters()).send().is(202);
  }

  private static JsonNode only(JsonNode axes) {
    return axes.valueStream()
        .filter(axis -> axis.path("axis").asText().equals("rush"))
        .findFirst()
        .orElseThrow();
  }

  private static void idle() {
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
  }
}
