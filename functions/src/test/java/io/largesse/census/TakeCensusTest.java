package io.largesse.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.census.TakeCensus.Place;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoCensuses;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.purchase.Channel;
import io.largesse.segment.Axis;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationJson;
import io.largesse.version.Busy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of 60 clients every other one resides in FR and spent 5.00 within the year; the others have no
 * residence and spent 9.00 on the day that has just left it. All are kept as CLIENT.
 */
final class TakeCensusTest {
  private static final Axis VALUE = new Axis("value");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int CLIENTS = 60;
  private static final int PAGE = 10;
  private static final Act ACT = new Act("count", "r-1", Instant.parse("2026-11-28T10:00:00Z"));
  private static final Segmentation DRAFT =
      Fields.read(
          Json.parse(
              """
              {"otherwise":"REST","segments":[
               {"name":"VIC","when":{"metric":"SPEND","months":12,"atLeast":"5.00"}}]}
              """),
          SegmentationJson.draft(VALUE, EUR));

  private final TestTables tables = new TestTables();
  private final Histories histories =
      new DynamoHistories(tables.database(), tables.name("HistoriesTable"));

  @BeforeEach
  void everyone_is_a_client() {
    for (int client = 0; client < CLIENTS; client++) {
      boolean even = client % 2 == 0;
      save(
          "c-" + client,
          history(even ? "2025-11-29" : "2025-11-28", even ? 500 : 900, even ? "FR" : null));
    }
    save("alias", History.EMPTY);
    histories.save(histories.find(new ClientId("alias")).mergedInto(new ClientId("c-0")), ACT);
    histories.needsRepair(new ClientId("unknown"), ACT);
  }

  @Test
  void a_simulation_says_where_everyone_would_be_and_touches_nobody() {
    ClientHistory before = histories.find(new ClientId("c-0"));
    Census census = begin(new Question.Tried(DRAFT, true));
    take(census, tables.database());

    Tally tally = result(census);
    assertThat(tally.clients()).isEqualTo(CLIENTS);
    assertThat(tally.of("VIC")).isEqualTo(new Size(30, 15_000));
    assertThat(tally.markets("VIC")).isEqualTo(Map.of("FR", new Size(30, 15_000)));
    assertThat(tally.of("REST")).isEqualTo(new Size(30, 0));
    assertThat(tally.markets("REST")).isEqualTo(Map.of("", new Size(30, 0)));
    assertThat(tally.moves())
        .isEqualTo(
            Map.of(
                new Move(Optional.of("CLIENT"), "VIC"), 30L,
                new Move(Optional.of("CLIENT"), "REST"), 30L));
    assertThat(histories.find(new ClientId("c-0"))).isEqualTo(before);
    assertThat(censuses(tables.database()).latest(VALUE)).isEmpty();
  }

  @Test
  void a_count_says_where_everyone_is_kept_and_is_the_latest_of_its_axis() {
    Census census = begin(new Question.Kept(3));
    take(census, tables.database());

    Counted latest = censuses(tables.database()).latest(VALUE).orElseThrow();
    assertThat(latest.day()).isEqualTo("2026-11-28");
    assertThat(latest.version()).isEqualTo(3);
    assertThat(latest.tally().of("CLIENT")).isEqualTo(new Size(CLIENTS, 15_000));
    assertThat(latest.tally()).isEqualTo(result(census));
  }

  @Test
  void a_later_count_is_not_followed_by_an_earlier_one_that_comes_late() {
    Censuses censuses = censuses(tables.database());
    Tally tally = new Counting().tally();
    Counted now = new Counted(3, LocalDate.parse("2026-11-28"), tally);
    censuses.keepLatest(VALUE, now, ACT);

    censuses.keepLatest(VALUE, new Counted(3, now.day().minusDays(1), tally), ACT);
    censuses.keepLatest(VALUE, new Counted(2, now.day().plusDays(1), tally), ACT);

    assertThat(censuses.latest(VALUE)).contains(now);
  }

  /** The late one was cut off after its first page, and has not heard that another went on. */
  @Test
  void a_step_that_is_counted_twice_and_by_one_given_up_counts_once() {
    Census census = begin(new Question.Kept(0));
    Place start = new Place(census.id(), 0, Optional.empty(), false);
    Place first = taking(tables.database()).take(start, ACT, () -> true);
    assertThat(first.done()).isFalse();

    Place again = taking(tables.database()).take(start, ACT, () -> true);
    Step lost = new Step(new Counting().tally(), Optional.empty());
    Step kept = censuses(tables.database()).keep(census.id(), 0, Optional.empty(), lost, ACT);

    assertThat(again).isEqualTo(first);
    assertThat(kept.next()).isEqualTo(first.position());
    take(census, tables.database());
    assertThat(result(census).clients()).isEqualTo(CLIENTS);
  }

  /** Whatever a step comes to, and whoever dies after it: called again, all count once. */
  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"ANSWER_LOST", "TIMED_OUT", "THROTTLED"})
  void a_step_that_fails_or_loses_its_answer_counts_once(Failure failure) {
    Census census = begin(new Question.Kept(0));
    Place start = new Place(census.id(), 0, Optional.empty(), false);
    assertThatThrownBy(
            () ->
                taking(tables.failing("putItem", failure).with(SomePatience.none()))
                    .take(start, ACT, () -> true))
        .isInstanceOf(Busy.class);

    take(census, tables.database());

    assertThat(result(census).clients()).isEqualTo(CLIENTS);
  }

  @Test
  void a_count_that_is_throttled_is_kept_a_moment_later() {
    Census census = begin(new Question.Kept(0));
    Place start = new Place(census.id(), 0, Optional.empty(), false);

    taking(tables.failing("putItem", Failure.THROTTLED, Failure.ANSWER_LOST))
        .take(start, ACT, () -> true);

    assertThat(censuses(tables.database()).step(census.id(), 0, Optional.empty())).isPresent();
  }

  @Test
  void what_was_counted_before_a_page_for_which_there_is_no_capacity_counts() {
    Census census = begin(new Question.Kept(0));
    Place start = new Place(census.id(), 0, Optional.empty(), false);
    assertThatThrownBy(() -> throttled(Failure.THROTTLED).take(start, ACT, () -> false))
        .isInstanceOf(Busy.class);

    Place half =
        throttled(Failure.NONE, Failure.THROTTLED, Failure.THROTTLED).take(start, ACT, () -> false);

    assertThat(half.done()).isFalse();
    assertThat(half.position()).isPresent();
    take(census, tables.database());
    assertThat(result(census).clients()).isEqualTo(CLIENTS);
  }

  private TakeCensus throttled(Failure... script) {
    return taking(tables.failing("scan", script).with(SomePatience.none()));
  }

  @Test
  void what_is_not_counted_yet_is_not_added_up_and_what_failed_stays_so() {
    Census census = begin(new Question.Kept(0));
    TakeCensus taking = taking(tables.database());
    assertThatThrownBy(() -> taking.finish(census.id(), ACT)).hasMessageContaining("not counted");

    censuses(tables.database()).failed(census.id(), ACT);
    take(census, tables.database());

    assertThat(state(census)).isEqualTo(Census.State.FAILED);
  }

  private Census begin(Question question) {
    Census census =
        new Census(new CensusId("value#test"), VALUE, question, 2, ACT, Census.State.RUNNING);
    Censuses censuses = censuses(tables.database());
    assertThat(censuses.begin(census)).isTrue();
    assertThat(censuses.begin(census)).isFalse();
    assertThat(censuses.find(census.id())).contains(census);
    return census;
  }

  private void take(Census census, Database database) {
    for (int part = 0; part < census.parts(); part++) {
      Place place = new Place(census.id(), part, Optional.empty(), false);
      while (!place.done()) {
        place = taking(database).take(place, ACT, () -> true);
      }
    }
    taking(database).finish(census.id(), ACT);
    taking(database).finish(census.id(), ACT);
  }

  private Tally result(Census census) {
    assertThat(state(census)).isEqualTo(Census.State.DONE);
    return censuses(tables.database()).result(census.id());
  }

  private Census.State state(Census census) {
    return censuses(tables.database()).find(census.id()).orElseThrow().state();
  }

  private TakeCensus taking(Database database) {
    return new TakeCensus(
        censuses(database),
        new DynamoHistories(database, tables.name("HistoriesTable")),
        EUR,
        client -> {
          throw new AssertionError(client + " is unreadable");
        },
        PAGE);
  }

  private Censuses censuses(Database database) {
    return new DynamoCensuses(
        database, tables.name("CensusesTable"), InstantSource.fixed(ACT.at()));
  }

  private void save(String client, History history) {
    ClientHistory now = ClientHistory.none(new ClientId(client)).with(history);
    assertThat(histories.save(now, ACT)).isTrue();
  }

  private static History history(String day, long units, @Nullable String market) {
    Bought bought =
        new Bought(
            IdHash.of("p"),
            1,
            Math.toIntExact(LocalDate.parse(day).toEpochDay()),
            "PAR-01",
            Channel.BOUTIQUE,
            false,
            List.of(new BoughtLine("bags", units)));
    Profile profile = new Profile(Optional.ofNullable(market), OptionalInt.empty(), Map.of(), 1);
    Placement client =
        Placement.NONE.moved(
            "CLIENT", ACT.at(), Cause.PURCHASE, Optional.empty(), 0, OptionalInt.empty());
    return History.EMPTY.with(bought).with(profile).with(VALUE.name(), client);
  }
}
