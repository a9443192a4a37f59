package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.history.Cause;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.Placed;
import io.largesse.history.Profile;
import io.largesse.recalculation.ReviewSegments.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Clients whose segment turns every tenth day, from GREEN to RED and back. */
final class ReviewSegmentsTest {
  private static final int EVERY = 10;

  /** A day on which segments turn. */
  private static final LocalDate TURN = LocalDate.ofEpochDay(20_790);

  private final TestTables tables = new TestTables();
  private final List<ClientId> failed = new ArrayList<>();

  @Test
  void only_clients_who_are_due_are_looked_at() {
    judged("due", TURN.minusDays(1));
    for (int other = 0; other < 20; other++) {
      judged("later-" + other, TURN);
      spoil("later-" + other);
    }

    assertThat(review(TURN)).isEqualTo(new Tally(1, 0, true));
    assertThat(segment("due")).isEqualTo("RED");
    assertThat(review(TURN)).isEqualTo(new Tally(0, 0, true));
  }

  @Test
  void after_an_outage_a_client_goes_through_each_day_on_which_the_segment_turned() {
    judged("anna", TURN.minusDays(1));

    review(TURN.plusDays(25));

    assertThat(changes("anna"))
        .extracting(Placed::segment, Placed::cause, Placed::at)
        .containsExactly(
            tuple("GREEN", Cause.PROFILE, noon(TURN.minusDays(1))),
            tuple("RED", Cause.TIME, midnight(TURN)),
            tuple("GREEN", Cause.TIME, midnight(TURN.plusDays(EVERY))),
            tuple("RED", Cause.TIME, midnight(TURN.plusDays(2 * EVERY))));
  }

  @Test
  void a_client_is_found_after_the_longest_outage_that_is_provided_for() {
    judged("anna", TURN.minusDays(1));

    assertThat(review(TURN.plusDays(ReviewSegments.DAYS_BACK)).judged()).isEqualTo(1);
  }

  @Test
  void a_client_who_cannot_be_judged_keeps_no_other_and_is_found_the_next_time() {
    judged("anna", TURN.minusDays(1));
    judged("berta", TURN.minusDays(1));
    spoil("anna");

    assertThat(review(TURN)).isEqualTo(new Tally(1, 1, true));
    assertThat(failed).containsExactly(new ClientId("anna"));
    assertThat(segment("berta")).isEqualTo("RED");
    assertThat(review(TURN.plusDays(1))).isEqualTo(new Tally(0, 1, true));
    assertThat(histories().inNeedOfRepair(10)).containsExactly(new ClientId("anna"));
  }

  @Test
  void what_time_did_not_allow_is_done_the_next_time() {
    judged("anna", TURN.minusDays(1));
    AtomicInteger asked = new AtomicInteger();
    int beforeTheDay = ReviewSegments.DAYS_BACK * Histories.PARTS_OF_A_DAY;

    Tally cut = reviewing().review(act(TURN), () -> asked.incrementAndGet() > beforeTheDay);

    assertThat(cut).isEqualTo(new Tally(0, 0, false));
    assertThat(review(TURN)).isEqualTo(new Tally(1, 0, true));
  }

  private Tally review(LocalDate day) {
    return reviewing().review(act(day), () -> false);
  }

  private ReviewSegments reviewing() {
    return new ReviewSegments(histories(), recalculate(), (client, failure) -> failed.add(client));
  }

  /** A client who is judged for the first time on {@code day}. */
  private void judged(String id, LocalDate day) {
    ClientId client = new ClientId(id);
    Profile profile = new Profile(Optional.of("FR"), OptionalInt.empty(), Map.of(), 1);
    Fact fact = Fact.of(client, profile, Cause.PROFILE, Optional.empty());
    assertThat(recalculate().follow(Map.of(client, List.of(fact)), act(day))).isEmpty();
  }

  private void spoil(String id) {
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(table())
                    .key(Map.of("clientId", AttributeValue.fromS(id)))
                    .updateExpression("SET history = :garbage")
                    .expressionAttributeValues(
                        Map.of(
                            ":garbage", AttributeValue.fromB(SdkBytes.fromUtf8String("garbage")))));
  }

  private List<Placed> changes(String id) {
    return histories().find(new ClientId(id)).history().placement("mood").changes();
  }

  private String segment(String id) {
    return changes(id).getLast().segment();
  }

  private Histories histories() {
    return new DynamoHistories(tables.database(), table());
  }

  private String table() {
    return tables.name("HistoriesTable");
  }

  private Recalculate recalculate() {
    return new Recalculate(histories(), Turning::new, SomePatience.none());
  }

  private static Act act(LocalDate day) {
    return new Act("review-segments", "r-1", noon(day));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Turns every tenth day, whatever the history. */
  private record Turning() implements Judge, Judge.Judgement {
    @Override
    public Map<String, Integer> versions() {
      return Map.of("mood", 0);
    }

    @Override
    public Judgement of(History history) {
      return this;
    }

    @Override
    public Judgement past(String axis, int version, History history) {
      return this;
    }

    @Override
    public Optional<Instant> since(String axis, int version) {
      return Optional.empty();
    }

    @Override
    public String segment(String axis, int day) {
      return day / EVERY % 2 == 0 ? "GREEN" : "RED";
    }

    @Override
    public OptionalInt until(String axis, int day) {
      return OptionalInt.of((day / EVERY + 1) * EVERY);
    }
  }
}
