package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.DynamoSweepLog;
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
import io.largesse.history.Placed;
import io.largesse.purchase.Channel;
import io.largesse.recalculation.SweepSegments.Place;
import io.largesse.segment.Axis;
import io.largesse.segment.SweepProgress;
import io.largesse.version.Busy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Version 0 wants 1,000 of a VIC, version 1 is content with 400; every other client spent 500. */
final class SweepSegmentsTest {
  private static final Axis VALUE = new Axis("value");
  private static final int CLIENTS = 250;
  private static final int PARTS = 2;
  private static final Act ACT =
      new Act("sweep-segments", "r-1", Instant.parse("2026-11-28T10:00:00Z"));

  private final TestTables tables = new TestTables();
  private final Histories histories =
      new DynamoHistories(tables.database(), tables.name("HistoriesTable"));
  private final DynamoSweepLog log =
      new DynamoSweepLog(tables.database(), tables.name("SweepsTable"));
  private final Map<ClientId, RuntimeException> failed = new HashMap<>();

  @BeforeEach
  void everyone_is_judged_by_version_0() {
    Recalculate recalculate = recalculate(new Thresholds(1_000));
    for (int client = 0; client < CLIENTS; client++) {
      Fact fact = bought(id(client), client % 2 == 0 ? 500 : 300);
      assertThat(recalculate.follow(Map.of(id(client), List.of(fact)), ACT)).isEmpty();
    }
  }

  @Test
  void everyone_is_judged_by_the_new_version_and_only_who_moves_is_written() {
    sweep();

    for (int client = 0; client < CLIENTS; client++) {
      List<Placed> changes = history(client).history().placement("value").changes();
      assertThat(history(client).version()).isEqualTo(client % 2 == 0 ? 2 : 1);
      assertThat(changes)
          .extracting(placed -> placed.segment() + " " + placed.cause())
          .isEqualTo(
              client % 2 == 0
                  ? List.of("CLIENT PURCHASE", "VIC " + Cause.PUBLICATION)
                  : List.of("CLIENT PURCHASE"));
    }
    assertThat(log.progress(VALUE, 1, PARTS)).contains(new SweepProgress(1, PARTS, PARTS, CLIENTS));
  }

  @Test
  void a_sweep_that_is_begun_again_writes_nothing_more() {
    sweep();
    ClientHistory once = history(0);

    sweep();

    assertThat(history(0)).isEqualTo(once);
    assertThat(log.progress(VALUE, 1, PARTS)).contains(new SweepProgress(1, PARTS, PARTS, CLIENTS));
  }

  @Test
  void a_part_goes_on_where_its_time_was_up() {
    Place half = sweeping().sweep(begin(0, 1), ACT, () -> true);

    assertThat(half.done()).isFalse();
    assertThat(half.clients()).isEqualTo(100);
    assertThat(log.progress(VALUE, 1, 1)).contains(new SweepProgress(1, 1, 0, 100));
    Place end = sweeping().sweep(half, ACT, () -> false);
    assertThat(end.clients()).isEqualTo(CLIENTS);
    assertThat(log.progress(VALUE, 1, 1)).contains(new SweepProgress(1, 1, 1, CLIENTS));
  }

  @Test
  void a_part_goes_on_from_a_page_for_which_there_was_no_capacity() {
    assertThatThrownBy(
            () -> sweeping(busy(Failure.THROTTLED), lower()).sweep(begin(0, 1), ACT, () -> false))
        .isInstanceOf(Busy.class);

    Place half =
        sweeping(busy(Failure.NONE, Failure.THROTTLED), lower())
            .sweep(begin(0, 1), ACT, () -> false);

    assertThat(half.done()).isFalse();
    assertThat(half.clients()).isEqualTo(100);
    assertThat(sweeping().sweep(half, ACT, () -> false).clients()).isEqualTo(CLIENTS);
    assertThat(history(0).history().placement("value").segment()).contains("VIC");
  }

  private Histories busy(Failure... script) {
    return new DynamoHistories(
        tables.failing("scan", script).with(SomePatience.none()), tables.name("HistoriesTable"));
  }

  @Test
  void a_client_is_judged_as_scanned_and_not_read_again() {
    Failure[] always = new Failure[CLIENTS];
    Arrays.fill(always, Failure.UNREACHABLE);
    Histories scanOnly =
        new DynamoHistories(tables.failing("getItem", always), tables.name("HistoriesTable"));

    sweeping(scanOnly, lower()).sweep(begin(0, 1), ACT, () -> false);

    assertThat(failed).isEmpty();
    assertThat(history(0).history().placement("value").segment()).contains("VIC");
  }

  @Test
  void clients_who_cannot_be_judged_are_noted_for_repair_and_stop_no_other() {
    spoil(id(1));
    InForce poisoned = () -> new Poisoned(lower().read(), List.of(IdHash.of("p-" + id(2))));

    Place end = sweeping(histories, poisoned).sweep(begin(0, 1), ACT, () -> false);

    assertThat(end.done()).isTrue();
    assertThat(end.clients()).isEqualTo(CLIENTS);
    assertThat(failed).containsOnlyKeys(id(1), id(2));
    assertThat(histories.inNeedOfRepair(10)).containsExactlyInAnyOrder(id(1), id(2));
    assertThat(history(4).history().placement("value").segment()).contains("VIC");
  }

  @Test
  void where_hardly_anyone_can_be_judged_nobody_is_noted_and_the_page_is_gone_through_again() {
    InForce broken =
        () ->
            new Poisoned(
                lower().read(),
                IntStream.range(0, CLIENTS).mapToObj(each -> IdHash.of("p-" + id(each))).toList());

    assertThatThrownBy(() -> sweeping(histories, broken).sweep(begin(0, 1), ACT, () -> false))
        .hasMessage("poison");

    assertThat(histories.inNeedOfRepair(10)).isEmpty();
    assertThat(log.progress(VALUE, 1, 1)).isEmpty();
  }

  @Test
  void nothing_is_known_of_a_sweep_that_has_not_begun() {
    assertThat(log.progress(VALUE, 1, PARTS)).isEmpty();
  }

  private void sweep() {
    for (int part = 0; part < PARTS; part++) {
      assertThat(sweeping().sweep(begin(part, PARTS), ACT, () -> false).done()).isTrue();
    }
    assertThat(failed).isEmpty();
  }

  private static Place begin(int part, int parts) {
    return new Place(VALUE, 1, part, parts, Optional.empty(), 0, false);
  }

  private SweepSegments sweeping() {
    return sweeping(histories, lower());
  }

  private SweepSegments sweeping(Histories of, InForce inForce) {
    Recalculate recalculate = new Recalculate(of, inForce, SomePatience.ample());
    return new SweepSegments(of, recalculate, log, failed::put);
  }

  private static Thresholds lower() {
    Thresholds lower = new Thresholds(1_000, 400);
    assertThat(lower.read().versions()).containsEntry("value", 0);
    return lower;
  }

  private void spoil(ClientId client) {
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(tables.name("HistoriesTable"))
                    .key(Map.of("clientId", AttributeValue.fromS(client.value())))
                    .updateExpression("SET history = :garbage")
                    .expressionAttributeValues(
                        Map.of(":garbage", AttributeValue.fromB(SdkBytes.fromUtf8String("?")))));
  }

  /** Judges nobody who bought one of {@code poison}. */
  private record Poisoned(Judge judge, List<Long> poison) implements Judge {
    @Override
    public Map<String, Integer> versions() {
      return judge.versions();
    }

    @Override
    public Judgement of(History history) {
      long bought = history.purchases().getFirst().idHash();
      if (poison.contains(bought)) {
        throw new IllegalStateException("poison");
      }
      return judge.of(history);
    }

    @Override
    public Judgement past(String axis, int version, History history) {
      return judge.past(axis, version, history);
    }

    @Override
    public Optional<Instant> since(String axis, int version) {
      return judge.since(axis, version);
    }
  }

  private Recalculate recalculate(InForce inForce) {
    return new Recalculate(histories, inForce, SomePatience.ample());
  }

  private ClientHistory history(int client) {
    return histories.find(id(client));
  }

  private static ClientId id(int client) {
    return new ClientId("c-" + client);
  }

  private static Fact bought(ClientId client, long units) {
    Bought bought =
        new Bought(
            IdHash.of("p-" + client),
            1,
            Math.toIntExact(LocalDate.parse("2026-11-01").toEpochDay()),
            "PAR-01",
            Channel.BOUTIQUE,
            false,
            List.of(new BoughtLine("bags", units)));
    return Fact.of(client, bought, Cause.PURCHASE, Optional.of("p-" + client));
  }
}
