package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.client.ClientId;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.history.History;
import io.largesse.id.KeyedHash;
import io.largesse.measurement.ChooseRun.Choice;
import io.largesse.measurement.ReadSegment.Place;
import io.largesse.roi.Chunk;
import io.largesse.roi.Tally;
import io.largesse.roi.TooManyKinds;
import io.largesse.version.Busy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run finds the same however it is cut, and whatever becomes of its steps. */
final class MeasureTest {
  private static final AtomicInteger RUNS = new AtomicInteger();
  private static final RunHouse HOUSE = new RunHouse(new TestTables());
  private static RunHouse.Found whole = RunHouse.Found.NOTHING;

  @BeforeAll
  static void one_run_is_made_in_one_step() {
    HOUSE.fill();
    whole = measured(1, false);
    assertThat(whole.cells()).isNotEmpty();
    assertThat(whole.entries()).isNotEmpty();
    assertThat(whole.experiments())
        .hasSize(2)
        .allSatisfy(of -> assertThat(of.path("state").asText()).isEqualTo("REPORTED"));
    assertThat(whole.findings().orElseThrow().read().clients()).isEqualTo(RunHouse.CLIENTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64})
  void in_however_many_segments_and_steps_the_base_is_read_the_same_is_found(int segments) {
    assertThat(measured(segments, true)).isEqualTo(whole);
  }

  @Test
  void every_step_may_be_taken_twice() {
    Run run = begun(2);
    for (int segment = 0; segment < 2; segment++) {
      Place place = RunHouse.beginning(run, segment);
      for (int step = 0; !place.done(); step++) {
        Place once = HOUSE.reading().read(place, "x" + step, ACT, () -> true);
        assertThat(HOUSE.reading().read(place, "y" + step, ACT, () -> false)).isEqualTo(once);
        place = once;
      }
    }
    HOUSE
        .reducing()
        .months(run.id(), ACT)
        .forEach(month -> HOUSE.reducing().reduce(run.id(), month, "y", ACT));

    HOUSE.finish(run, () -> false);
    HOUSE.finish(run, () -> false);

    assertThat(HOUSE.publishing().publish(run.id(), ACT)).isTrue();
    assertThat(HOUSE.found(run.id())).isEqualTo(whole);
    assertThat(HOUSE.runs().follow(run.id()).orElseThrow().progress().clients())
        .isEqualTo(RunHouse.CLIENTS);
  }

  @Test
  void of_workers_at_one_step_one_counts_and_the_others_go_on_from_where_it_came_to()
      throws Exception {
    Run run = begun(1);
    Place beginning = RunHouse.beginning(run, 0);
    List<Place> places;
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      // They read more or less, as some have more time than others.
      places =
          workers
              .invokeAll(
                  IntStream.range(0, 6)
                      .mapToObj(
                          worker ->
                              (Callable<Place>)
                                  () -> {
                                    AtomicInteger pages = new AtomicInteger();
                                    return HOUSE
                                        .reading()
                                        .read(
                                            beginning,
                                            "w" + worker,
                                            ACT,
                                            () -> pages.incrementAndGet() > worker / 2);
                                  })
                      .toList())
              .stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(places).containsOnly(places.getFirst());
    Place place = places.getFirst();
    while (!place.done()) {
      place = HOUSE.reading().read(place, "rest", ACT, () -> false);
    }
    HOUSE.finish(run, () -> false);
    assertThat(HOUSE.found(run.id())).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"THROTTLED", "ANSWER_LOST", "INTERNAL_ERROR", "UNREACHABLE"})
  void a_step_that_is_killed_between_its_writes_is_taken_again_and_counts_once(Failure failure) {
    Run run = begun(1);
    Failure[] third = {Failure.NONE, Failure.NONE, failure};
    Place beginning = RunHouse.beginning(run, 0);
    assertThatThrownBy(
            () ->
                HOUSE
                    .over(HOUSE.tables().failing("putItem", third).with(SomePatience.none()))
                    .reading()
                    .read(beginning, "killed", ACT, () -> false))
        .isInstanceOf(Busy.class);
    assertThat(HOUSE.parts().manifest(run, 0, Optional.empty())).isEmpty();

    assertThat(HOUSE.reading().read(beginning, "again", ACT, () -> false).done()).isTrue();

    HOUSE.finish(run, () -> false);
    assertThat(HOUSE.found(run.id())).isEqualTo(whole);
  }

  @Test
  void what_there_is_no_capacity_for_is_stored_a_moment_later_and_nothing_is_read_again() {
    Run run = begun(1);
    Failure[] busy = {
      Failure.THROTTLED, Failure.NONE, Failure.OVERLOADED, Failure.INTERNAL_ERROR, Failure.THROTTLED
    };

    Place place =
        HOUSE
            .over(HOUSE.tables().failing("putItem", busy))
            .reading()
            .read(RunHouse.beginning(run, 0), "x", ACT, () -> false);

    assertThat(place.done()).isTrue();
    HOUSE.finish(run, () -> false);
    assertThat(HOUSE.found(run.id())).isEqualTo(whole);
  }

  @Test
  void what_was_read_before_a_page_for_which_there_is_no_capacity_counts() {
    Run run = begun(1);
    Place beginning = RunHouse.beginning(run, 0);
    assertThatThrownBy(
            () -> reading("scan", Failure.THROTTLED).read(beginning, "w", ACT, () -> false))
        .isInstanceOf(Busy.class);

    Place half =
        reading("scan", Failure.NONE, Failure.NONE, Failure.THROTTLED)
            .read(beginning, "x", ACT, () -> false);

    assertThat(half.done()).isFalse();
    assertThat(half.clients()).isEqualTo(20);
    assertThat(HOUSE.reading().read(half, "y", ACT, () -> false).done()).isTrue();
    HOUSE.finish(run, () -> false);
    assertThat(HOUSE.found(run.id())).isEqualTo(whole);
  }

  @Test
  void a_step_that_does_not_hear_whether_its_run_has_ended_goes_on() {
    Run run = begun(1);

    Place place =
        reading("getItem", Failure.NONE, Failure.NONE, Failure.THROTTLED)
            .read(RunHouse.beginning(run, 0), "x", ACT, () -> false);

    assertThat(place.done()).isTrue();
    assertThat(place.clients()).isEqualTo(RunHouse.CLIENTS);
  }

  @Test
  void cells_are_written_on_from_where_there_was_no_capacity_for_more() {
    Run run = begun(1);
    assertThat(HOUSE.reading().read(RunHouse.beginning(run, 0), "x", ACT, () -> false).done())
        .isTrue();
    HOUSE
        .reducing()
        .months(run.id(), ACT)
        .forEach(month -> HOUSE.reducing().reduce(run.id(), month, "x", ACT));
    FinishRun.Place beginning = new FinishRun.Place(run.id(), Optional.empty(), 0, false);
    assertThatThrownBy(() -> finishing(Failure.OVERLOADED).finish(beginning, ACT, () -> false))
        .isInstanceOf(Busy.class);
    Failure[] seventh = new Failure[7];
    Arrays.fill(seventh, Failure.NONE);
    seventh[6] = Failure.OVERLOADED;

    FinishRun.Place half = finishing(seventh).finish(beginning, ACT, () -> false);

    assertThat(half.done()).isFalse();
    assertThat(half.cells()).isPositive();
    FinishRun.Place done = HOUSE.finishing().finish(half, ACT, () -> false);
    assertThat(done.done()).isTrue();
    assertThat(done.cells()).isEqualTo(whole.cells().size());
    HOUSE.publishing().publish(run.id(), ACT);
    assertThat(HOUSE.found(run.id())).isEqualTo(whole);
  }

  @Test
  void a_step_whose_last_write_was_not_answered_is_found_done() {
    Run run = begun(1);
    Place beginning = RunHouse.beginning(run, 0);
    Place done = HOUSE.reading().read(beginning, "x", ACT, () -> false);

    // As many chunks as before, and then the manifest, of which nobody hears.
    int writes =
        HOUSE.parts().manifest(run, 0, Optional.empty()).orElseThrow().chunks().values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    Run other = begun(1);
    Failure[] script = new Failure[writes + 1];
    Arrays.fill(script, Failure.NONE);
    script[writes] = Failure.ANSWER_LOST;
    assertThatThrownBy(
            () ->
                HOUSE
                    .over(HOUSE.tables().failing("putItem", script).with(SomePatience.none()))
                    .reading()
                    .read(RunHouse.beginning(other, 0), "lost", ACT, () -> false))
        .isInstanceOf(Busy.class);
    Place again = HOUSE.reading().read(RunHouse.beginning(other, 0), "again", ACT, () -> false);

    assertThat(again.clients()).isEqualTo(done.clients());
    assertThat(HOUSE.parts().manifest(other, 0, Optional.empty()))
        .map(Manifest::attempt)
        .contains("lost");
  }

  @Test
  void a_run_is_not_finished_while_a_segment_is_not_read_to_its_end() {
    Run run = begun(2);
    Place half = HOUSE.reading().read(RunHouse.beginning(run, 0), "x", ACT, () -> true);

    assertThat(half.done()).isFalse();
    assertThatThrownBy(() -> HOUSE.reducing().months(run.id(), ACT))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> HOUSE.publishing().publish(run.id(), ACT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_cancelled_run_does_no_more_and_leaves_the_latest_in_place() {
    Optional<Latest> latest = HOUSE.published().latest();
    Run run = begun(2);
    Place half = HOUSE.reading().read(RunHouse.beginning(run, 0), "x", ACT, () -> true);

    CancelRun cancel = new CancelRun(HOUSE.runs(), SomePatience.ample());
    assertThat(cancel.cancel(run.id(), ACT)).isInstanceOf(CancelRun.Outcome.Cancelled.class);

    assertThat(HOUSE.reading().read(half, "y", ACT, () -> false).done()).isTrue();
    assertThat(HOUSE.parts().manifest(run, 0, half.position())).isEmpty();
    HOUSE.measure(run, () -> false);
    assertThat(HOUSE.found(run.id())).isEqualTo(RunHouse.Found.NOTHING);
    assertThat(HOUSE.published().latest()).isEqualTo(latest);
    assertThat(HOUSE.publishing().fail(run.id(), RunStep.READ, ACT)).isFalse();
    assertThat(HOUSE.runs().find(run.id()).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
  }

  @Test
  void nobody_reads_half_a_run_and_when_it_is_published_all_of_it_is_there() {
    Run before = begun(1);
    HOUSE.measure(before, () -> false);
    Run run = begun(1);
    Place beginning = RunHouse.beginning(run, 0);
    assertThat(HOUSE.reading().read(beginning, "x", ACT, () -> false).done()).isTrue();
    HOUSE
        .reducing()
        .months(run.id(), ACT)
        .forEach(month -> HOUSE.reducing().reduce(run.id(), month, "y", ACT));
    FinishRun.Place half =
        HOUSE
            .finishing()
            .finish(new FinishRun.Place(run.id(), Optional.empty(), 0, false), ACT, () -> true);

    assertThat(half.cells()).isPositive();
    assertThat(HOUSE.choosing().choose(Optional.of(run.id())))
        .isEqualTo(new Choice.NotComplete(run.id()));
    assertThat(chosen()).isEqualTo(before.id());

    HOUSE.finish(run, () -> false);
    assertThat(chosen()).isEqualTo(run.id());
    assertThat(HOUSE.found(run.id())).isEqualTo(whole);
  }

  @Test
  void a_run_that_fails_says_why_and_leaves_the_latest_in_place() {
    Optional<Latest> latest = HOUSE.published().latest();
    Run run = begun(1);

    assertThat(HOUSE.publishing().hasFailed(run.id())).isFalse();
    assertThat(HOUSE.publishing().fail(run.id(), RunStep.READ, ACT)).isTrue();
    assertThat(HOUSE.publishing().fail(run.id(), RunStep.CELLS, ACT)).isTrue();

    Run failed = HOUSE.runs().find(run.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.reason()).contains("The histories of all clients could not be read");
    assertThat(HOUSE.publishing().publish(run.id(), ACT)).isFalse();
    assertThat(HOUSE.published().latest()).isEqualTo(latest);
  }

  @Test
  void a_run_in_which_nobody_is_like_anybody_fails_at_once_and_says_by_what_it_stratifies() {
    Run run = begun(1);
    Tally postcodes =
        new Tally() {
          @Override
          public void add(ClientId client, History history) {
            throw new TooManyKinds("postcode", 20_000);
          }

          @Override
          public List<Chunk> chunks() {
            return List.of();
          }
        };
    ReadSegment reading =
        new ReadSegment(
            HOUSE.runs(),
            HOUSE.histories(),
            HOUSE.parts(),
            HOUSE.log(),
            RunHouse.measurer(),
            new KeyedHash("a key for tests alone"),
            (_, _) -> List.of(postcodes),
            _ -> {},
            10);

    assertThatThrownBy(() -> reading.read(RunHouse.beginning(run, 0), "x", ACT, () -> false))
        .isInstanceOf(TooManyKinds.class);

    Run failed = HOUSE.runs().find(run.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.reason())
        .contains(
            "stratifyBy makes more than 20000 kinds of clients; postcode has the most values");
    assertThat(reading.read(RunHouse.beginning(run, 0), "y", ACT, () -> false).done()).isTrue();
  }

  private static ReadSegment reading(String operation, Failure... script) {
    return HOUSE
        .over(HOUSE.tables().failing(operation, script).with(SomePatience.none()))
        .reading();
  }

  private static FinishRun finishing(Failure... script) {
    return HOUSE
        .over(HOUSE.tables().failing("batchWriteItem", script).with(SomePatience.none()))
        .finishing();
  }

  private static RunId chosen() {
    return HOUSE.choosing().choose(Optional.empty()) instanceof Choice.Chosen(RunId run, var _)
        ? run
        : new RunId("none");
  }

  private static RunHouse.Found measured(int segments, boolean stepByStep) {
    Run run = begun(segments);
    HOUSE.measure(run, () -> stepByStep);
    return HOUSE.found(run.id());
  }

  private static Run begun(int segments) {
    return HOUSE.begin("run-" + RUNS.incrementAndGet(), segments);
  }
}
