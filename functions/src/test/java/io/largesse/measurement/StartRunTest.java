package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.EUR;
import static io.largesse.measurement.SomeRuns.TODAY;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoExperiments;
import io.largesse.dynamodb.DynamoOldRuns;
import io.largesse.dynamodb.DynamoPublishedRuns;
import io.largesse.dynamodb.DynamoRunSettings;
import io.largesse.dynamodb.DynamoRuns;
import io.largesse.dynamodb.DynamoSegmentations;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.experiment.CurrentExperiments;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.SomeExperiment;
import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.measurement.StartRun.Outcome;
import io.largesse.page.PageRequest;
import io.largesse.roi.Counts;
import io.largesse.roi.Margins;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import io.largesse.version.Patience.Spending;
import io.largesse.version.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However often a run is ordered, it begins once. */
final class StartRunTest {
  private static final Sweeps BROKEN =
      new Machine(
          _ -> {
            throw new Busy("a run");
          });

  private final TestTables tables = new TestTables();
  private final Queue<String> started = new ConcurrentLinkedQueue<>();
  private final Sweeps machine = new Machine(started::add);
  private final DynamoRuns runs = runs(tables.database());
  private final Settings settings =
      new DynamoRunSettings(tables.database(), tables.name("RoiSettingsTable"), EUR);

  @Test
  void an_order_begins_a_run_by_what_holds_now() {
    Run run = started(start(order("{'runId':'a','margin':{'default':'0.65'},'segments':4}")));

    assertThat(runs.find(new RunId("a"))).contains(run);
    assertThat(run.terms().today()).isEqualTo(TODAY);
    assertThat(run.terms().parameters().to()).isEqualTo(TODAY.minusDays(1));
    assertThat(run.terms().axes()).containsExactlyInAnyOrder("value", "preference", "usage");
    assertThat(run.terms().codeVersion()).isEqualTo("abc");
    assertThat(started).containsExactly("a-1 {\"run\":\"a\",\"segments\":4}");
  }

  @Test
  void of_orders_at_once_one_begins_the_run_and_each_has_it_started() throws Exception {
    RunOrder order = order("{'runId':'a','margin':{'default':'0.65'}}");
    Map<Class<?>, Long> outcomes;
    try (ExecutorService rivals = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes =
          rivals
              .invokeAll(
                  IntStream.range(0, 8)
                      .mapToObj(
                          rival ->
                              (Callable<Outcome>)
                                  () ->
                                      starting(tables.database(), machine)
                                          .start(order, new Act("hq", "r-" + rival, ACT.at())))
                      .toList())
              .stream()
              .map(Future::resultNow)
              .collect(groupingBy(Outcome::getClass, counting()));
    }

    assertThat(outcomes).isEqualTo(Map.of(Outcome.Started.class, 1L, Outcome.Repeated.class, 7L));
    assertThat(started).hasSize(8).containsOnly(started.peek());
    assertThat(runs.lastNumber()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"CONFLICT", "ANSWER_LOST", "INTERNAL_ERROR", "UNREACHABLE", "TIMED_OUT"})
  void whose_answer_was_lost_has_begun_it_all_the_same(Failure failure) {
    Outcome outcome =
        starting(tables.failing("transactWriteItems", failure), machine)
            .start(order("{'runId':'a','margin':{'default':'0.65'}}"), ACT);

    assertThat(outcome).isInstanceOf(Outcome.Started.class);
    assertThat(runs.lastNumber()).isEqualTo(1);
  }

  @Test
  void what_could_not_begin_begins_when_it_is_ordered_again() {
    RunOrder order = order("{'runId':'a','margin':{'default':'0.65'}}");
    assertThatThrownBy(() -> starting(tables.database(), BROKEN).start(order, ACT))
        .isInstanceOf(Busy.class);
    Act later = new Act("hq", "r-2", ACT.at().plus(Duration.ofHours(7)));

    assertThat(starting(tables.database(), machine).start(order, later))
        .isInstanceOf(Outcome.Repeated.class);

    assertThat(started).hasSize(1);
    assertThat(since()).containsExactly(later.at());
    Act again = new Act("hq", "r-3", ACT.at().plus(Duration.ofHours(8)));
    Sweeps running = new Machine(_ -> false);
    assertThat(starting(tables.database(), running).start(order, again))
        .isInstanceOf(Outcome.Repeated.class);
    assertThat(since()).containsExactly(later.at());
  }

  @Test
  void whoever_starts_the_machine_has_what_time_is_left_of_the_order() {
    AtomicLong nanos = new AtomicLong();
    Patience patience = new Patience(Duration.ofSeconds(18), nanos::get, new Random(4));
    List<Boolean> spent = new ArrayList<>();
    Sweeps slow =
        new Machine(
            _ -> true,
            spending -> {
              spent.add(spending.spent());
              nanos.addAndGet(Duration.ofSeconds(18).toNanos());
              spent.add(spending.spent());
            });

    starting(tables.database(), slow, patience)
        .start(order("{'runId':'a','margin':{'default':'0.65'}}"), ACT);

    assertThat(spent).containsExactly(false, true);
  }

  @Test
  void the_id_of_a_run_that_is_being_removed_is_used_until_it_is_gone() {
    RunOrder order = order("{'runId':'a','margin':{'default':'0.65'}}");
    start(order);
    runs.end(order.id(), RunState.FAILED, Optional.empty(), ACT);
    DynamoOldRuns old = new DynamoOldRuns(tables.database(), tables.name("RoiRunsTable"), EUR);
    assertThat(old.expire(order.id(), ACT)).isTrue();

    assertThat(starting(tables.database(), machine, SomePatience.none()).start(order, ACT))
        .isEqualTo(new Outcome.IdUsed());
    old.remove(order.id());
    assertThat(start(order)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void the_same_request_is_the_same_run_on_another_day_and_another_one_is_not() {
    Run run = started(start(order("{'runId':'a','margin':{'default':'0.65'}}")));
    Act tomorrow = new Act("hq", "r-2", ACT.at().plus(Duration.ofDays(1)));

    assertThat(
            starting(tables.database(), machine)
                .start(
                    RunOrder.read(
                        json("{'margin':{'default':'0.650'},'runId':'a','bands':null}"),
                        EUR,
                        Optional.empty(),
                        TODAY.plusDays(1)),
                    tomorrow))
        .isEqualTo(new Outcome.Repeated(run));
    assertThat(start(order("{'runId':'a','margin':{'default':'0.6'}}")))
        .isEqualTo(new Outcome.IdUsed());
  }

  @Test
  void the_runs_of_a_night_begin_once_with_a_month_and_the_first_that_is_planned_leads() {
    plan(
        "{'margin':{'default':'0.65'},'runs':[{'name':'main','months':12},"
            + "{'name':'short','windowDays':30}]}");

    assertThat(nightly().values()).containsOnly(Optional.empty());
    assertThat(nightly().values()).containsOnly(Optional.empty());

    List<Run> all = runs.newestFirst(new PageRequest(9, Optional.empty())).items();
    assertThat(all)
        .extracting(run -> run.id().value())
        .containsExactly("nightly-short-2026-11-28", "nightly-main-2026-11-28");
    Terms main = all.getLast().terms();
    assertThat(main.series()).contains("main");
    assertThat(main.leads()).isTrue();
    assertThat(main.parameters().from()).isEqualTo(LocalDate.parse("2025-11-01"));
    assertThat(all.getFirst().terms().leads()).isFalse();
    assertThat(all.getFirst().terms().parameters().windowDays()).isEqualTo(30);
    assertThat(started.stream().distinct()).hasSize(2);
  }

  @Test
  void hq_reads_the_first_that_is_planned_though_it_began_last_and_was_complete_first() {
    plan("{'margin':{'default':'0.65'},'runs':[{'name':'main'},{'name':'short'}]}");
    Map<String, Optional<RuntimeException>> once =
        new StartPlannedRuns(settings, starting(tables.failing("scan", Failure.THROTTLED), machine))
            .startAll(ACT);
    assertThat(once.get("main")).containsInstanceOf(Busy.class);
    assertThat(once.get("short")).isEmpty();

    assertThat(nightly().values()).containsOnly(Optional.empty());

    publish("nightly-main-2026-11-28");
    publish("nightly-short-2026-11-28");
    assertThat(runs.find(new RunId("nightly-main-2026-11-28")).map(Run::number)).contains(2L);
    assertThat(published().latest().map(Latest::run))
        .contains(new RunId("nightly-main-2026-11-28"));
  }

  @Test
  void a_month_more_begins_a_planned_run_on_the_first_of_a_month_alone() {
    PlannedRun planned = planned("{'name':'main','months':24}");
    Margins margins = SomeRuns.parameters(1).margins();

    assertThat(
            TODAY
                .datesUntil(TODAY.plusDays(5))
                .map(night -> planned.on(night, margins).from().toString()))
        .containsExactly("2024-11-01", "2024-11-01", "2024-11-01", "2024-12-01", "2024-12-01");
    assertThat(planned("{'name':'all','months':60}").on(TODAY, margins).from())
        .isEqualTo(LocalDate.parse("2021-12-01"));
    assertThat(order("{'runId':'a','margin':{'default':'0.65'}}").parameters().from())
        .isEqualTo(LocalDate.parse("2024-11-01"));
  }

  @Test
  void a_run_reads_no_experiment_that_lies_ahead_and_says_so() {
    DynamoExperiments experiments = experiments(tables.database());
    keep(experiments, SomeExperiment.arms("arms"));
    keep(experiments, assigned("ahead", TODAY.plusDays(1)));

    Run run = started(start(order("{'runId':'a','margin':{'default':'0.65'}}")));

    assertThat(runs.experiments(run.id())).containsExactly(SomeExperiment.arms("arms"));
    assertThat(run.terms().leftOut())
        .containsExactly(new LeftOut(new ExperimentId("ahead"), LeftOut.Reason.AHEAD));
  }

  @Test
  void an_id_that_somebody_has_used_keeps_no_other_run_of_the_night_from_beginning() {
    RunOrder other = order("{'runId':'other','margin':{'default':'0.65'}}");
    start(new RunOrder(new RunId("nightly-main-2026-11-28"), other.parameters(), other.request()));
    plan("{'margin':{'default':'0.65'},'runs':[{'name':'main'},{'name':'short'}]}");

    Map<String, Optional<RuntimeException>> outcomes = nightly();

    assertThat(outcomes.get("main")).isPresent();
    assertThat(outcomes.get("short")).isEmpty();
  }

  @Test
  void nobody_may_order_a_run_under_the_id_of_one_that_the_settings_plan() {
    assertThatThrownBy(
            () -> order("{'runId':'nightly-main-2026-11-29','margin':{'default':'0.65'}}"))
        .isInstanceOfSatisfying(
            Malformed.class,
            malformed ->
                assertThat(malformed.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/runId"));
  }

  @Test
  void a_plan_is_refused_where_a_name_comes_again() {
    RunSettingsJson json = new RunSettingsJson(EUR);
    JsonNode plan =
        json(
            "{'margin':{'default':'0.65'},'runs':[{'name':'a','stratifyBy':['x']},"
                + "{'name':'b','stratifyBy':['x','x']},{'name':'a'}]}");

    assertThatThrownBy(() -> Fields.read(plan, json::read))
        .isInstanceOfSatisfying(
            Malformed.class,
            malformed ->
                assertThat(malformed.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/runs/1/stratifyBy"));
    ((ObjectNode) plan.at("/runs/1")).remove("stratifyBy");
    assertThatThrownBy(() -> Fields.read(plan, json::read))
        .isInstanceOfSatisfying(
            Malformed.class,
            malformed ->
                assertThat(malformed.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/runs/2/name"));
  }

  @Test
  void without_settings_nothing_is_measured_by_itself() {
    assertThat(nightly()).isEmpty();
    assertThat(started).isEmpty();
  }

  private Map<String, Optional<RuntimeException>> nightly() {
    return new StartPlannedRuns(settings, starting(tables.database(), machine)).startAll(ACT);
  }

  private Outcome start(RunOrder order) {
    return starting(tables.database(), machine).start(order, ACT);
  }

  private static Run started(Outcome outcome) {
    return outcome instanceof Outcome.Started(Run run) ? run : SomeRuns.run("none", 1);
  }

  private static RunOrder order(String body) {
    return RunOrder.read(json(body), EUR, Optional.empty(), TODAY);
  }

  private static JsonNode json(String body) {
    return Json.parse(body.replace('\'', '"'));
  }

  private List<Instant> since() {
    return new DynamoOldRuns(tables.database(), tables.name("RoiRunsTable"), EUR)
        .running().stream().map(OldRuns.Running::since).toList();
  }

  private void plan(String body) {
    RunSettingsJson json = new RunSettingsJson(EUR);
    settings.save(Fields.read(json(body), json::read), Optional.empty(), ACT);
  }

  private static PlannedRun planned(String body) {
    String plan = "{'margin':{'default':'0.65'},'runs':[" + body + "]}";
    return Fields.read(json(plan), new RunSettingsJson(EUR)::read).runs().getFirst();
  }

  private static Experiment assigned(String id, LocalDate day) {
    return SomeExperiment.holdOut(
        id, "0.10", Set.of(), Set.of(), Set.of(), day, day, day.plusMonths(1));
  }

  private static void keep(DynamoExperiments experiments, Experiment experiment) {
    CurrentExperiments current = experiments.current();
    assertThat(experiments.write(new Versioned<>(experiment, 1), current, current, ACT)).isTrue();
  }

  private void publish(String id) {
    Run run = runs.find(new RunId(id)).orElseThrow();
    assertThat(
            published()
                .publish(
                    run,
                    new Findings(Counts.NONE, 0, List.of()),
                    published().latest(),
                    published().latestOf(run.terms().series()),
                    ACT))
        .isTrue();
  }

  private DynamoPublishedRuns published() {
    return new DynamoPublishedRuns(tables.database(), tables.name("RoiRunsTable"), EUR);
  }

  private DynamoExperiments experiments(Database database) {
    return new DynamoExperiments(
        database, tables.name("ExperimentsTable"), tables.name("CurrentTable"), EUR);
  }

  private StartRun starting(Database database, Sweeps sweeps) {
    return starting(database, sweeps, SomePatience.ample());
  }

  private StartRun starting(Database database, Sweeps sweeps, Patience patience) {
    return new StartRun(
        runs(database),
        new DynamoSegmentations(
            database, tables.name("SegmentationsTable"), tables.name("CurrentTable")),
        experiments(database),
        sweeps,
        "abc",
        patience);
  }

  /**
   * Starts whatever it is told to.
   *
   * @param begin says of a name and an order whether that has started only now
   * @param meanwhile what becomes of the time that is left
   */
  private record Machine(Predicate<String> begin, Consumer<Spending> meanwhile) implements Sweeps {
    Machine(Predicate<String> begin) {
      this(begin, _ -> {});
    }

    @Override
    public void start(String run, JsonNode order) {
      throw new AssertionError("A run is started in the time of its order");
    }

    @Override
    public boolean start(String run, JsonNode order, Spending spending) {
      meanwhile.accept(spending);
      return begin.test(run + " " + Json.write(order));
    }
  }

  private DynamoRuns runs(Database database) {
    return new DynamoRuns(database, tables.name("RoiRunsTable"), EUR);
  }
}
