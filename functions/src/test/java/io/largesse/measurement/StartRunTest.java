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
import io.largesse.dynamodb.DynamoRunSettings;
import io.largesse.dynamodb.DynamoRuns;
import io.largesse.dynamodb.DynamoSegmentations;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.measurement.StartRun.Outcome;
import io.largesse.page.PageRequest;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Busy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However often a run is ordered, it begins once. */
final class StartRunTest {
  private final TestTables tables = new TestTables();
  private final Queue<String> started = new ConcurrentLinkedQueue<>();
  private final Sweeps machine = (name, order) -> started.add(name + " " + Json.write(order));
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
    Sweeps broken =
        (name, of) -> {
          throw new Busy("a run");
        };
    assertThatThrownBy(() -> starting(tables.database(), broken).start(order, ACT))
        .isInstanceOf(Busy.class);

    assertThat(start(order)).isInstanceOf(Outcome.Repeated.class);

    assertThat(started).hasSize(1);
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
  void the_runs_of_a_night_begin_once_and_the_first_that_is_planned_is_the_newest() {
    RunSettingsJson json = new RunSettingsJson(EUR);
    settings.save(
        Fields.read(
            json(
                "{'margin':{'default':'0.65'},'runs':[{'name':'main','months':12},"
                    + "{'name':'short','windowDays':30}]}"),
            json::read),
        Optional.empty(),
        ACT);

    assertThat(nightly().values()).containsOnly(Optional.empty());
    assertThat(nightly().values()).containsOnly(Optional.empty());

    List<Run> all = runs.newestFirst(new PageRequest(9, Optional.empty())).items();
    assertThat(all)
        .extracting(run -> run.id().value())
        .containsExactly("nightly-main-2026-11-28", "nightly-short-2026-11-28");
    assertThat(all.getFirst().terms().series()).contains("main");
    assertThat(all.getFirst().terms().parameters().from()).isEqualTo(TODAY.minusMonths(12));
    assertThat(all.getLast().terms().parameters().windowDays()).isEqualTo(30);
    assertThat(started.stream().distinct()).hasSize(2);
  }

  @Test
  void an_id_that_somebody_has_used_keeps_no_other_run_of_the_night_from_beginning() {
    RunOrder other = order("{'runId':'other','margin':{'default':'0.65'}}");
    start(new RunOrder(new RunId("nightly-main-2026-11-28"), other.parameters(), other.request()));
    RunSettingsJson json = new RunSettingsJson(EUR);
    settings.save(
        Fields.read(
            json("{'margin':{'default':'0.65'},'runs':[{'name':'main'},{'name':'short'}]}"),
            json::read),
        Optional.empty(),
        ACT);

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

  private StartRun starting(Database database, Sweeps sweeps) {
    return new StartRun(
        runs(database),
        new DynamoSegmentations(
            database, tables.name("SegmentationsTable"), tables.name("CurrentTable")),
        new DynamoExperiments(
            database, tables.name("ExperimentsTable"), tables.name("CurrentTable"), EUR),
        sweeps,
        "abc",
        SomePatience.ample());
  }

  private DynamoRuns runs(Database database) {
    return new DynamoRuns(database, tables.name("RoiRunsTable"), EUR);
  }
}
