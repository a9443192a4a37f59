package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.Meter;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    assertThat(review(TURN)).isEqualTo(new Tally(1, 0, true, 0));
    assertThat(segment("due")).isEqualTo("RED");
    assertThat(review(TURN)).isEqualTo(new Tally(0, 0, true, 0));
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
  void however_long_nobody_reviewed_the_next_review_catches_up_and_tells_how_far_it_was_behind() {
    judged("anna", TURN.minusDays(1));
    judged("berta", TURN.plusDays(3 * EVERY - 1));

    assertThat(review(TURN.plusDays(400))).isEqualTo(new Tally(2, 0, true, 400));
    assertThat(review(TURN.plusDays(400))).isEqualTo(new Tally(0, 0, true, 0));
    assertThat(changes("anna")).hasSize(42);
  }

  @Test
  void a_clock_that_is_set_forth_and_back_and_forth_again_skips_nobody() {
    judged("anna", TURN.minusDays(1));
    review(TURN.plusDays(365));
    judged("berta", TURN.minusDays(1));

    assertThat(review(TURN)).isEqualTo(new Tally(1, 0, true, 0));
    judged("carla", TURN.minusDays(1));
    assertThat(review(TURN.plusDays(365))).isEqualTo(new Tally(2, 0, true, 365));
  }

  @Test
  void a_review_that_dies_half_way_leaves_the_rest_to_the_next_one() {
    IntStream.range(0, 10).forEach(client -> judged("c-" + client, TURN.minusDays(1)));

    Tally cut = reviewing().review(act(TURN), () -> !turned().isEmpty());
    int done = turned().size();

    assertThat(done).isBetween(1, 9);
    assertThat(cut).isEqualTo(new Tally(done, 0, false, 0));
    assertThat(review(TURN)).isEqualTo(new Tally(10 - done, 0, true, 0));
    assertThat(turned()).hasSize(10);
  }

  @Test
  void two_reviews_at_once_move_each_client_once() {
    IntStream.range(0, 10).forEach(client -> judged("c-" + client, TURN.minusDays(1)));

    List<CompletableFuture<Tally>> both =
        Stream.of(1, 2).map(_ -> CompletableFuture.supplyAsync(() -> review(TURN))).toList();

    assertThat(both.stream().map(CompletableFuture::join))
        .allMatch(tally -> tally.whole() && tally.failed() == 0);
    assertThat(turned()).hasSize(10);
    IntStream.range(0, 10).forEach(client -> assertThat(changes("c-" + client)).hasSize(2));
  }

  @Test
  void an_hour_in_which_nobody_is_due_costs_a_few_small_reads() {
    judged("later", TURN);
    Meter meter = new Meter(tables.client());
    Histories histories = new DynamoHistories(meter.database(), table());

    new ReviewSegments(histories, recalculate(), (client, failure) -> failed.add(client))
        .review(act(TURN), () -> false);

    assertThat(meter.reading().roundTrips()).isEqualTo(Histories.DUE_PARTS);
  }

  @Test
  void a_client_who_cannot_be_judged_keeps_no_other_and_is_found_the_next_time() {
    judged("anna", TURN.minusDays(1));
    judged("berta", TURN.minusDays(1));
    spoil("anna");

    assertThat(review(TURN)).isEqualTo(new Tally(1, 1, true, 0));
    assertThat(failed).containsExactly(new ClientId("anna"));
    assertThat(segment("berta")).isEqualTo("RED");
    assertThat(review(TURN.plusDays(1))).isEqualTo(new Tally(0, 1, true, 1));
    assertThat(histories().inNeedOfRepair(10)).containsExactly(new ClientId("anna"));
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

  private List<String> turned() {
    return IntStream.range(0, 10)
        .mapToObj(client -> "c-" + client)
        .filter(client -> segment(client).equals("RED"))
        .toList();
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
