package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.EUR;
import static io.largesse.measurement.SomeRuns.TODAY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoCells;
import io.largesse.dynamodb.DynamoExperimentResults;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.DynamoLedger;
import io.largesse.dynamodb.DynamoOldRuns;
import io.largesse.dynamodb.DynamoParts;
import io.largesse.dynamodb.DynamoPublishedRuns;
import io.largesse.dynamodb.DynamoRunLog;
import io.largesse.dynamodb.DynamoRunSettings;
import io.largesse.dynamodb.DynamoRuns;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.ClientHistory;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import io.largesse.history.Profile;
import io.largesse.history.Received;
import io.largesse.id.GiftId;
import io.largesse.id.KeyedHash;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.page.PageRequest;
import io.largesse.purchase.Channel;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import io.largesse.roi.RunParameters;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A small base, and the steps of runs that measure it, over a database that may fail. */
record RunHouse(TestTables tables, Database database) {
  static final int CLIENTS = 40;
  static final KeyedHash HASH = new KeyedHash("a key for tests alone");
  private static final int DAYS = 400;
  private static final int CELLS_AT_ONCE = 100;
  private static final List<String> ARMS = List.of("none", "mens", "womens");

  RunHouse(TestTables tables) {
    this(tables, tables.database());
  }

  RunHouse over(Database other) {
    return new RunHouse(tables, other);
  }

  /** Fills the base: everyone buys now and then, every third client is given something. */
  void fill() {
    Random random = new Random(7);
    DynamoHistories histories = histories();
    for (int client = 0; client < CLIENTS; client++) {
      ClientId id = new ClientId("c-" + client);
      History history =
          History.EMPTY.with(
              new Profile(
                  Optional.of(client % 2 == 0 ? "FR" : "JP"),
                  OptionalInt.of(15_000),
                  Map.of("arm", ARMS.get(client % ARMS.size())),
                  1));
      for (int purchase = 0; purchase < 12; purchase++) {
        history = history.with(bought(client + "-" + purchase, day(random), random));
      }
      if (client % 3 == 0) {
        history = history.with(given("g-" + client, day(random)));
      }
      if (!histories.save(ClientHistory.none(id).with(history), ACT)) {
        throw new AssertionError("Not kept");
      }
    }
  }

  private static int day(Random random) {
    return Math.toIntExact(TODAY.toEpochDay()) - 1 - random.nextInt(DAYS);
  }

  private static Bought bought(String id, int day, Random random) {
    return new Bought(
        IdHash.of(id),
        1,
        day,
        "PAR-01",
        Channel.BOUTIQUE,
        false,
        List.of(new BoughtLine("bags", 1_000 + random.nextInt(50_000))));
  }

  private static Received given(String id, int day) {
    return new Received(
        IdHash.of(id),
        new GiftId(id),
        1,
        day,
        false,
        Optional.of("SOAP"),
        Typology.OBJECT,
        "PAR-01",
        "FR",
        Optional.of("birthday"),
        Optional.of("a-17"),
        1,
        OptionalLong.of(1_200));
  }

  Run begin(String id, int segments) {
    return begin(id, Optional.empty(), segments);
  }

  Run begin(String id, Optional<String> series, int segments) {
    return begin(id, series, SomeRuns.parameters(segments));
  }

  Run begin(String id, RunParameters parameters) {
    return begin(id, Optional.empty(), parameters);
  }

  private Run begin(String id, Optional<String> series, RunParameters parameters) {
    Terms of = SomeRuns.run(id, 1).terms();
    Run run =
        Run.first(
            new RunId(id),
            runs().lastNumber() + 1,
            new Terms(
                series,
                of.leads(),
                parameters,
                of.today(),
                of.axes(),
                of.leftOut(),
                of.codeVersion(),
                of.request()),
            ACT);
    if (runs().begin(run, SomeRuns.EXPERIMENTS) != Runs.Beginning.BEGUN) {
      throw new AssertionError("Not begun");
    }
    return run;
  }

  /** Has runs of these names be planned. */
  void plan(String... names) {
    ObjectNode plan = Json.object();
    plan.putObject("margin").put("default", "0.65");
    ArrayNode runs = plan.putArray("runs");
    List.of(names).forEach(name -> runs.addObject().put("name", name));
    settings().save(Fields.read(plan, new RunSettingsJson(EUR)::read), Optional.empty(), ACT);
  }

  /** Has nobody be able to read by what {@code run} goes. */
  void garble(RunId run) {
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(tables.name("RoiRunsTable"))
                    .key(
                        Map.of(
                            "runId", AttributeValue.fromS(run.value()),
                            "part", AttributeValue.fromS("head")))
                    .updateExpression("SET terms = :garbage")
                    .expressionAttributeValues(Map.of(":garbage", AttributeValue.fromS("{}"))));
  }

  /** All steps of a run, one after the other; a step ends when {@code isTimeUp}. */
  void measure(Run run, BooleanSupplier isTimeUp) {
    for (int segment = 0; segment < run.terms().parameters().segments(); segment++) {
      ReadSegment.Place place = beginning(run, segment);
      for (int step = 0; !place.done(); step++) {
        place = reading().read(place, "x" + segment + "-" + step, ACT, isTimeUp);
      }
    }
    finish(run, isTimeUp);
  }

  void finish(Run run, BooleanSupplier isTimeUp) {
    for (YearMonth month : reducing().months(run.id(), ACT)) {
      reducing().reduce(run.id(), month, "x", ACT);
    }
    FinishRun.Place place = new FinishRun.Place(run.id(), Optional.empty(), 0, false);
    while (!place.done()) {
      place = finishing().finish(place, ACT, isTimeUp);
    }
    publishing().publish(run.id(), ACT);
  }

  /** All that a run has written. */
  Found found(RunId run) {
    List<Cell> cells = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      Optional<String> next = Optional.empty();
      do {
        var page = cells().list(run, dimension, Optional.empty(), new PageRequest(200, next));
        cells.addAll(page.items());
        next = page.next();
      } while (next.isPresent());
    }
    List<LedgerEntry> entries = new ArrayList<>();
    for (LedgerBy by : LedgerBy.values()) {
      entries.addAll(
          ledger().list(run, by, Optional.empty(), new PageRequest(200, Optional.empty())).items());
    }
    List<JsonNode> experiments =
        SomeRuns.EXPERIMENTS.stream()
            .flatMap(experiment -> results().find(run, experiment.id()).stream())
            .toList();
    return new Found(cells, entries, experiments, runs().find(run).flatMap(Run::findings));
  }

  record Found(
      List<Cell> cells,
      List<LedgerEntry> entries,
      List<JsonNode> experiments,
      Optional<Findings> findings) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), Optional.empty());
  }

  static ReadSegment.Place beginning(Run run, int segment) {
    return new ReadSegment.Place(run.id(), segment, Optional.empty(), 0, false);
  }

  ReadSegment reading() {
    return new ReadSegment(
        runs(),
        histories(),
        parts(),
        log(),
        measurer(),
        HASH,
        Besides.experiments(runs(), HASH),
        garbage -> {
          throw new AssertionError("Garbage");
        },
        10);
  }

  ReduceMonths reducing() {
    return new ReduceMonths(runs(), parts(), ledger(), log(), measurer());
  }

  FinishRun finishing() {
    return new FinishRun(runs(), parts(), cells(), results(), log(), measurer(), CELLS_AT_ONCE);
  }

  PublishRun publishing() {
    return new PublishRun(runs(), published(), parts(), measurer(), SomePatience.ample());
  }

  ChooseRun choosing() {
    return new ChooseRun(runs(), published());
  }

  EndLateRuns ending() {
    return new EndLateRuns(runs(), old());
  }

  RemoveOldRuns removing() {
    return new RemoveOldRuns(old(), settings(), cells(), ledger(), 2);
  }

  DynamoOldRuns old() {
    return new DynamoOldRuns(database, tables.name("RoiRunsTable"), EUR);
  }

  Settings settings() {
    return new DynamoRunSettings(database, tables.name("RoiSettingsTable"), EUR);
  }

  DynamoRuns runs() {
    return new DynamoRuns(database, tables.name("RoiRunsTable"), EUR);
  }

  DynamoPublishedRuns published() {
    return new DynamoPublishedRuns(database, tables.name("RoiRunsTable"), EUR);
  }

  DynamoParts parts() {
    return new DynamoParts(database, tables.name("RoiPartsTable"), InstantSource.system());
  }

  Cells cells() {
    return new DynamoCells(database, tables.name("RoiCellsTable"));
  }

  private ExperimentResults results() {
    return new DynamoExperimentResults(database, tables.name("RoiCellsTable"));
  }

  Ledger ledger() {
    return new DynamoLedger(database, tables.name("LedgerTable"));
  }

  DynamoHistories histories() {
    return new DynamoHistories(database, tables.name("HistoriesTable"));
  }

  DynamoRunLog log() {
    return new DynamoRunLog(database, tables.name("RoiRunsTable"));
  }

  static Measurer measurer() {
    return new Measurer(EUR, TestTables.CODE_VERSION);
  }
}
