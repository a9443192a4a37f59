package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.access.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Purchases move segments, and so do time and the house's own choice, by the segmentations that
 * come with the product.
 */
final class SegmentsTest {
  private static final Actor TILL = Actor.everywhere(Role.SYSTEM, "till-1");
  private static final Actor CRM = Actor.everywhere(Role.SYSTEM, "crm");

  private final Scene scene = Scene.fresh();
  private final String boutique = scene.boutique();
  private final String client = scene.client(boutique);
  private final String purchase = scene.id("purchase");

  @Test
  void a_purchase_moves_its_client_and_everybody_hears_of_it() {
    Heard heard = Heard.fromNowOn();
    buy(24_000);

    List<JsonNode> events = changesOfValue(heard);
    assertThat(events)
        .extracting(event -> event.path("to").asText() + " by " + event.path("cause").asText())
        .endsWith("VIC by PURCHASE");
    assertThat(events.getLast().path("eventId").asText()).isNotEmpty();
    assertThat(value().path("segment").asText()).isEqualTo("VIC");
    assertThat(value().path("until").asText()).isEqualTo("2027-06-12");
    assertThat(members("VIC")).contains(client);
    assertThat(members("PROSPECT")).doesNotContain(client);
  }

  @Test
  void what_comes_back_moves_its_client_back() {
    buy(24_000);
    Heard heard = Heard.fromNowOn();
    Call.post(
            "/purchases",
            Bodies.purchase(scene.id("return"), client, boutique, -1, "-24000.00")
                .put("at", "2026-06-13T15:00:00Z")
                .put("returnOf", purchase))
        .by(TILL)
        .send()
        .is(201);

    assertThat(changesOfValue(heard))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.path("from").asText()).isEqualTo("VIC");
              assertThat(event.path("cause").asText()).isEqualTo("RETURN");
            });
    assertThat(members("VIC")).doesNotContain(client);
  }

  @Test
  void time_alone_moves_a_client_on_the_very_day_also_when_nobody_looked_for_a_week() {
    buy(24_000);
    Heard heard = Heard.fromNowOn();
    assertThat(value().path("until").asText()).isEqualTo("2027-06-12");
    try {
      House.process().setClock(Instant.parse("2027-06-19T11:00:00Z"));
      JsonNode unreviewed = value();
      House.host().runSchedule("ReviewSegmentsFunction");

      assertThat(unreviewed).isEqualTo(value());
      assertThat(changesOfValue(heard))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.path("to").asText()).isEqualTo("VIC_TO_WIN_BACK");
                assertThat(event.path("cause").asText()).isEqualTo("TIME");
                assertThat(event.path("at").asText()).isEqualTo("2027-06-12T00:00:00Z");
              });
      assertThat(value().path("since").asText()).isEqualTo("2027-06-12");
    } finally {
      House.process().setClock(House.NOW);
    }
  }

  @Test
  void a_client_is_whom_the_house_names_until_that_is_ended() {
    Actor manager = scene.manager(boutique);
    String path = "/clients/" + client + "/nominations/value";
    Call name = Call.put(path, Bodies.nomination("PALLADIUM")).by(manager);
    Heard heard = Heard.fromNowOn();

    Reply named = name.send().is(201);

    assertThat(named.header("Location")).isEqualTo(path);
    assertThat(named.at("/now/segment")).isEqualTo("PALLADIUM");
    assertThat(named.at("/now/until")).isEqualTo("2027-01-01");
    assertThat(name.send().is(200).header("ETag")).isEqualTo(named.header("ETag"));
    assertThat(value().at("/nominated/reason").asText()).isEqualTo("A friend of the house");
    Call other = Call.put(path, Bodies.nomination("VIC")).by(manager);
    other.send().isProblem(428, "precondition-required");
    other.with("If-Match", "\"1\"").send().isProblem(412, "precondition-failed");
    Reply changed = other.with("If-Match", named.header("ETag")).send().is(200);
    assertThat(changed.at("/now/segment")).isEqualTo("VIC");

    Call end = Call.get(path).method("DELETE").by(manager);
    end.with("If-Match", named.header("ETag")).send().isProblem(412, "precondition-failed");
    assertThat(end.with("If-Match", changed.header("ETag")).send().is(204).body()).isEmpty();
    end.send().is(204);

    assertThat(value().path("nominated").isNull()).isTrue();
    assertThat(changesOfValue(heard))
        .extracting(event -> event.path("to").asText() + " by " + event.path("cause").asText())
        .endsWith("PALLADIUM by NOMINATION", "VIC by NOMINATION", "PROSPECT by NOMINATION");
  }

  private void buy(int euros) {
    Call.post("/purchases", Bodies.purchase(purchase, client, boutique, 1, euros + ".00"))
        .by(TILL)
        .send()
        .is(201);
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
  }

  /** The details of what was told, once all has come, of this client on the axis of value. */
  private List<JsonNode> changesOfValue(Heard heard) {
    return heard.of("clientId", client).stream()
        .map(event -> event.path("detail"))
        .filter(detail -> detail.path("axis").asText().equals("value"))
        .toList();
  }

  private JsonNode value() {
    return Call.get("/clients/" + client + "/segments")
        .by(scene.advisor(boutique))
        .send()
        .is(200)
        .json()
        .path("axes")
        .valueStream()
        .filter(axis -> axis.path("axis").asText().equals("value"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> members(String segment) {
    List<String> members = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          Call.get("/segmentations/value/segments/" + segment + "/clients?limit=200" + cursor)
              .by(CRM)
              .send()
              .is(200)
              .json();
      page.path("items").forEach(item -> members.add(item.path("clientId").asText()));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return members;
  }
}
