package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.ClientHistory;
import io.largesse.history.Engaged;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import io.largesse.history.Nomination;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import io.largesse.history.Profile;
import io.largesse.purchase.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class RecalculateTest {
  private static final ClientId ANNA = new ClientId("anna");
  private static final ClientId BERTA = new ClientId("berta");
  private static final Fact ENOUGH = bought(ANNA, "p-1", 1, "2026-03-01", 1_000);
  private static final Fact RETURNED =
      new Fact(
          ANNA,
          false,
          bought(ANNA, "p-1", 2, "2026-03-01", 400).change(),
          Cause.RETURN,
          Optional.of("r-1"));

  private final TestTables tables = new TestTables();

  @Test
  void facts_of_one_client_are_one_write_and_the_last_is_what_is_said_of_a_change() {
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(ENOUGH, RETURNED)));

    assertThat(anna().version()).isEqualTo(1);
    assertThat(changes())
        .extracting(Placed::from, Placed::segment, Placed::cause, Placed::ref)
        .containsExactly(tuple(Optional.empty(), "CLIENT", Cause.RETURN, Optional.of("r-1")));
  }

  @Test
  void what_was_told_before_writes_nothing() {
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(ENOUGH)));
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(RETURNED)));
    ClientHistory once = anna();

    follow(new Thresholds(1_000), "2026-03-03", Map.of(ANNA, List.of(RETURNED, ENOUGH)));

    assertThat(anna()).isEqualTo(once);
    assertThat(changes()).extracting(Placed::segment).containsExactly("VIC", "CLIENT");
  }

  @Test
  void a_late_look_finds_each_change_on_its_own_day_before_what_is_new() {
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(ENOUGH)));
    assertThat(anna().due()).isEqualTo(OptionalInt.of(day("2027-03-01")));

    Fact late = bought(ANNA, "p-2", 1, "2027-03-09", 1_000);
    follow(new Thresholds(1_000), "2027-03-10", Map.of(ANNA, List.of(late)));

    assertThat(changes())
        .extracting(Placed::segment, Placed::at, Placed::cause)
        .containsExactly(
            tuple("VIC", at("2026-03-02"), Cause.PURCHASE),
            tuple("CLIENT", Instant.parse("2027-03-01T00:00:00Z"), Cause.TIME),
            tuple("VIC", at("2027-03-10"), Cause.PURCHASE));
  }

  @Test
  void a_new_version_that_comes_while_a_client_is_written_is_what_they_are_judged_by() {
    follow(new Thresholds(1_000, 2_000), "2026-03-02", Map.of(ANNA, List.of(ENOUGH)));

    assertThat(anna().history().placement("value").version()).isEqualTo(1);
    assertThat(changes())
        .extracting(Placed::segment, Placed::cause, Placed::version)
        .containsExactly(tuple("VIC", Cause.PURCHASE, 0), tuple("CLIENT", Cause.PUBLICATION, 1));
  }

  @Test
  void what_a_newer_version_judged_is_never_judged_by_an_older_one() {
    Thresholds newer = new Thresholds(1_000, 1_000, 2_000);
    newer.read();
    newer.read();
    follow(newer, "2026-03-02", Map.of(ANNA, List.of(ENOUGH)));
    Fact more = bought(ANNA, "p-2", 1, "2026-03-02", 500);

    follow(new Thresholds(1_000, 1_000, 2_000), "2026-03-03", Map.of(ANNA, List.of(more)));

    assertThat(anna().history().placement("value").version()).isEqualTo(2);
    assertThat(changes()).extracting(Placed::segment).containsExactly("CLIENT");
  }

  /** Whatever a step comes to, and whoever dies after it: told again, all is there once. */
  @ParameterizedTest
  @EnumSource(value = Failure.class, names = "IN_PROGRESS", mode = EnumSource.Mode.EXCLUDE)
  void a_write_that_fails_or_loses_its_answer_ends_in_the_same(Failure failure) {
    Map<ClientId, List<Fact>> facts = Map.of(ANNA, List.of(ENOUGH));
    Database failing = tables.failing("putItem", failure);
    new Recalculate(histories(failing), new Thresholds(1_000), SomePatience.none())
        .follow(facts, act("2026-03-02"));

    follow(new Thresholds(1_000), "2026-03-02", facts);

    assertThat(anna().version()).isEqualTo(1);
    assertThat(changes()).hasSize(1);
  }

  @Test
  void what_two_tell_of_one_client_at_once_is_kept_by_both() throws InterruptedException {
    int facts = 6;
    List<Callable<Map<ClientId, RuntimeException>>> writers = new ArrayList<>();
    for (int writer = 0; writer < 2; writer++) {
      String name = "w" + writer + "-";
      writers.add(
          () -> {
            Map<ClientId, RuntimeException> failures = new HashMap<>();
            for (int fact = 0; fact < facts; fact++) {
              Fact its = bought(ANNA, name + fact, 1, "2026-03-01", 100);
              failures.putAll(
                  follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(its))));
            }
            return failures;
          });
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      assertThat(threads.invokeAll(writers)).extracting(Future::resultNow).containsOnly(Map.of());
    }

    assertThat(anna().history().purchases()).hasSize(2 * facts);
    assertThat(anna().version()).as("one winner for each version").isEqualTo(2L * facts);
    assertThat(changes()).extracting(Placed::segment).containsExactly("CLIENT", "VIC");
  }

  @Test
  void a_client_who_fails_holds_up_no_other() {
    Fact poison =
        new Fact(
            ANNA,
            false,
            history -> {
              throw new IllegalStateException("asked to fail");
            },
            Cause.PURCHASE,
            Optional.empty());
    Fact berta = bought(BERTA, "p-2", 1, "2026-03-01", 1_000);

    Map<ClientId, RuntimeException> failures =
        follow(
            new Thresholds(1_000),
            "2026-03-02",
            Map.of(ANNA, List.of(poison), BERTA, List.of(berta)));

    assertThat(failures).containsOnlyKeys(ANNA);
    assertThat(histories(tables.database()).find(BERTA).version()).isEqualTo(1);
  }

  @Test
  void a_merged_record_gives_all_it_has_and_all_that_comes_but_its_profile() {
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(ENOUGH)));
    Fact half = bought(BERTA, "p-2", 1, "2026-03-01", 600);
    follow(new Thresholds(1_600), "2026-03-02", Map.of(BERTA, List.of(half)));
    Histories histories = histories(tables.database());
    Thresholds inForce = new Thresholds(1_600);
    Recalculate recalculate = new Recalculate(histories, inForce, SomePatience.ample());
    MergeHistories merge =
        new MergeHistories(histories, inForce, recalculate, SomePatience.ample());

    merge.merge(ANNA, BERTA, act("2026-03-03"));
    merge.merge(ANNA, BERTA, act("2026-03-03"));
    Fact profile =
        Fact.of(
            ANNA,
            new Profile(Optional.of("JP"), OptionalInt.empty(), Map.of(), 9),
            Cause.PROFILE,
            Optional.empty());
    follow(inForce, "2026-03-04", Map.of(ANNA, List.of(RETURNED, profile)));

    ClientHistory berta = histories.find(BERTA);
    assertThat(anna().mergedInto()).contains(BERTA);
    assertThat(berta.history().purchases()).hasSize(2);
    assertThat(berta.history().profile()).isEqualTo(Profile.UNKNOWN);
    assertThat(berta.history().placement("value").changes())
        .extracting(Placed::segment, Placed::cause)
        .containsExactly(
            tuple("CLIENT", Cause.PURCHASE),
            tuple("VIC", Cause.PROFILE),
            tuple("CLIENT", Cause.RETURN));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02, ANNA", "2026-03-03, BERTA"})
  void a_merge_keeps_the_nomination_of_the_survivor_only_while_it_is_not_over(
      String last, String whose) {
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(named(ANNA, "2026-04-01"))));
    follow(new Thresholds(1_000), "2026-03-02", Map.of(BERTA, List.of(named(BERTA, last))));
    Histories histories = histories(tables.database());
    Recalculate recalculate =
        new Recalculate(histories, new Thresholds(1_000), SomePatience.ample());

    new MergeHistories(histories, new Thresholds(1_000), recalculate, SomePatience.ample())
        .merge(ANNA, BERTA, act("2026-03-03"));

    assertThat(histories.find(BERTA).history().placement("value").nomination())
        .hasValueSatisfying(named -> assertThat(named.reason()).isEqualTo(whose));
  }

  /** What belonged to the record could never follow it to the survivor. */
  @Test
  void the_garbage_of_a_merged_record_keeps_no_merge_and_has_the_survivor_built_again() {
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(ENOUGH)));
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(tables.name("HistoriesTable"))
                    .key(Map.of("clientId", AttributeValue.fromS("anna")))
                    .updateExpression("REMOVE history"));
    Histories histories = histories(tables.database());
    Recalculate recalculate =
        new Recalculate(histories, new Thresholds(1_000), SomePatience.ample());

    new MergeHistories(histories, new Thresholds(1_000), recalculate, SomePatience.ample())
        .merge(ANNA, BERTA, act("2026-03-03"));

    assertThat(anna().mergedInto()).contains(BERTA);
    assertThat(histories.inNeedOfRepair(10)).containsExactly(BERTA);
  }

  /** Named until {@code last}, for the reason that they are who they are. */
  private static Fact named(ClientId client, String last) {
    Nomination nomination =
        new Nomination(
            "VIC", day("2026-01-01"), day(last), client.value().toUpperCase(Locale.ROOT), "m-3");
    return new Fact(
        client,
        false,
        history ->
            history.with("value", history.placement("value").nominated(Optional.of(nomination))),
        Cause.NOMINATION,
        Optional.empty());
  }

  @Test
  void a_repair_that_comes_late_goes_into_the_history_that_the_client_is_part_of_by_then() {
    follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(ENOUGH)));
    Histories histories = histories(tables.database());
    Thresholds inForce = new Thresholds(1_000);
    Recalculate recalculate = new Recalculate(histories, inForce, SomePatience.ample());
    new MergeHistories(histories, inForce, recalculate, SomePatience.ample())
        .merge(ANNA, BERTA, act("2026-03-03"));
    Fact more = bought(ANNA, "p-2", 1, "2026-03-01", 500);
    Fact profile =
        Fact.of(
            ANNA,
            new Profile(Optional.of("JP"), OptionalInt.empty(), Map.of(), 9),
            Cause.PROFILE,
            Optional.empty());

    recalculate.repair(ANNA, List.of(ENOUGH, more, profile), act("2026-03-04"));

    assertThat(anna().history()).isEqualTo(History.EMPTY);
    assertThat(anna().mergedInto()).contains(BERTA);
    assertThat(histories.find(BERTA).history().purchases()).hasSize(2);
    assertThat(histories.find(BERTA).history().profile()).isEqualTo(Profile.UNKNOWN);
  }

  @Test
  void one_who_has_more_than_an_item_holds_is_followed_on() {
    List<Engaged> many =
        IntStream.range(0, 45_000)
            .mapToObj(
                index ->
                    new Engaged(IdHash.of("e-" + index), "VISIT", day("2026-03-01") - index / 40))
            .sorted()
            .toList();
    Fact all =
        new Fact(
            ANNA,
            false,
            history ->
                new History(
                    List.of(),
                    List.of(),
                    many,
                    history.forgotten(),
                    history.profile(),
                    history.placements()),
            Cause.ENGAGEMENT,
            Optional.empty());
    follow(new Thresholds(1_000), "2026-03-01", Map.of(ANNA, List.of(all)));
    assertThat(anna().history().forgotten().wholeSince()).isPresent();

    Fact more = bought(ANNA, "p-new", 1, "2026-03-02", 1_000);
    assertThat(follow(new Thresholds(1_000), "2026-03-02", Map.of(ANNA, List.of(more)))).isEmpty();

    assertThat(anna().history().purchases().getLast().idHash()).isEqualTo(IdHash.of("p-new"));
    assertThat(changes()).extracting(Placed::segment).containsExactly("CLIENT", "VIC");
  }

  private Map<ClientId, RuntimeException> follow(
      InForce inForce, String day, Map<ClientId, List<Fact>> facts) {
    return new Recalculate(histories(tables.database()), inForce, SomePatience.ample())
        .follow(facts, act(day));
  }

  private ClientHistory anna() {
    return histories(tables.database()).find(ANNA);
  }

  private List<Placed> changes() {
    Placement placement = anna().history().placement("value");
    return placement.changes();
  }

  private Histories histories(Database database) {
    return new DynamoHistories(database, tables.name("HistoriesTable"));
  }

  private static Fact bought(ClientId client, String id, long version, String day, long units) {
    Bought bought =
        new Bought(
            IdHash.of(id),
            version,
            day(day),
            "PAR-01",
            Channel.BOUTIQUE,
            false,
            List.of(new BoughtLine("bags", units)));
    return Fact.of(client, bought, Cause.PURCHASE, Optional.of(id));
  }

  private static int day(String day) {
    return Math.toIntExact(LocalDate.parse(day).toEpochDay());
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T10:00:00Z");
  }

  private static Act act(String day) {
    return new Act("test", "r-1", at(day));
  }
}
