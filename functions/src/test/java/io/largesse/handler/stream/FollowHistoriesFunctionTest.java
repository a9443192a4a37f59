package io.largesse.handler.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.MembersFunction;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** In the sample event, Anna has come from CLIENT to VIC on the axis of value. */
final class FollowHistoriesFunctionTest {
  private final TestTables tables = new TestTables();
  private final Wiring wiring =
      new Wiring(
          tables.environment(),
          InstantSource.fixed(Instant.parse("2026-11-28T10:00:00Z")),
          tables.database());
  private final FollowHistoriesFunction function = new FollowHistoriesFunction(wiring);
  private final MembersFunction members = new MembersFunction(wiring);

  @Test
  void the_sample_event_has_the_client_listed_in_the_segment_that_its_own_sample_asks_for()
      throws IOException {
    for (int time = 0; time < 2; time++) {
      assertThat(Invocation.of(function, Call.event("follow-histories")).toString())
          .isEqualTo("{\"batchItemFailures\":[]}");

      Call.Answer answer = Call.answer(members, Call.event("members"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().toString())
          .isEqualTo(
              "{\"items\":[{\"clientId\":\"anna\",\"segment\":\"VIC\",\"since\":\"2026-03-02\"}]}");
    }
  }

  @Test
  void a_client_whose_garbage_was_repaired_is_listed() throws IOException {
    JsonNode event = Call.event("follow-histories");
    ((ObjectNode) event.at("/Records/0/dynamodb/OldImage/history")).put("B", "Pz8/");

    assertThat(Invocation.of(function, event).toString()).isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(Call.answer(members, Call.event("members")).body().path("items")).hasSize(1);
  }

  @Test
  void that_garbage_is_noted_for_repair_changes_nothing() throws IOException {
    JsonNode event = Call.event("follow-histories");
    ObjectNode change = (ObjectNode) event.at("/Records/0/dynamodb");
    ((ObjectNode) change.at("/NewImage/history")).put("B", "Pz8/");
    ((ObjectNode) change.path("OldImage")).set("history", change.at("/NewImage/history"));

    assertThat(Invocation.of(function, event).toString()).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void a_history_that_is_only_noted_for_repair_or_whose_segments_stay_lists_nobody()
      throws IOException {
    JsonNode event = Call.event("follow-histories");
    ObjectNode change = (ObjectNode) event.at("/Records/0/dynamodb");
    change.set("OldImage", change.path("NewImage"));
    Invocation.of(function, event);
    ((ObjectNode) change.path("NewImage")).remove("history");
    change.remove("OldImage");
    Invocation.of(function, event);

    assertThat(Call.answer(members, Call.event("members")).body().path("items")).isEmpty();
  }
}
