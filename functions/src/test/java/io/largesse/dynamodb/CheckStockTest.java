package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import io.largesse.page.PageRequest;
import io.largesse.stock.CheckStock;
import io.largesse.stock.Drift;
import io.largesse.stock.GiftMovement;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementId;
import io.largesse.stock.MovementType;
import io.largesse.stock.StockState;
import io.largesse.stock.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The nightly check, over DynamoDB: what agrees, what has drifted, and what it costs. */
final class CheckStockTest {
  private static final BoutiqueId PARIS = new BoutiqueId("PAR-01");
  private static final SkuCode PEN = new SkuCode("pen");
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-24T01:10:00Z");

  private final TestTables tables = new TestTables();
  private final Meter meter = new Meter(tables.client());
  private final DynamoStock stock =
      new DynamoStock(tables.database(), tables.name("StockTable"), tables.name("MovementsTable"));
  private final List<Drift> rung = new ArrayList<>();
  private int moved;

  @Test
  void stock_that_is_what_its_movements_add_up_to_is_checked_once() {
    receive(PEN, 5, MONDAY);
    receive(new SkuCode("box"), 2, MONDAY);

    assertThat(check(NIGHT)).isEqualTo(new CheckStock.Outcome(2, 0, 0, true));
    assertThat(check(NIGHT)).isEqualTo(new CheckStock.Outcome(0, 0, 0, true));
    assertThat(rung).isEmpty();
  }

  @Test
  void units_that_no_movement_explains_are_told_once_and_never_corrected() {
    receive(PEN, 5, MONDAY);
    set(PEN, StockState.AVAILABLE, 7);

    assertThat(check(NIGHT)).isEqualTo(new CheckStock.Outcome(1, 1, 0, true));
    assertThat(check(NIGHT)).isEqualTo(new CheckStock.Outcome(0, 0, 0, true));

    assertThat(rung)
        .extracting(Drift::json)
        .asString()
        .contains("{\"available\":2,\"movements\":0}");
    assertThat(drift()).contains("\"available\":2").contains(NIGHT.toString());
    assertThat(available()).isEqualTo(7);
  }

  @Test
  void stock_that_was_touched_by_hand_after_a_check_is_found_by_the_next() {
    receive(PEN, 5, MONDAY);
    check(NIGHT);
    set(PEN, StockState.RESERVED, 1);

    assertThat(check(NIGHT.plus(Duration.ofHours(1))).drifted()).isEqualTo(1);
  }

  @Test
  void a_drift_that_was_mended_by_hand_is_no_longer_told() {
    receive(PEN, 5, MONDAY);
    set(PEN, StockState.AVAILABLE, 7);
    check(NIGHT);
    set(PEN, StockState.AVAILABLE, 5);

    assertThat(check(NIGHT.plus(Duration.ofHours(1))))
        .isEqualTo(new CheckStock.Outcome(1, 0, 0, true));
    assertThat(item().containsKey("drift")).isFalse();
  }

  @Test
  void a_movement_that_is_not_on_record_is_told_once_it_can_no_longer_be_on_its_way() {
    receive(PEN, 5, MONDAY);
    receive(PEN, 1, MONDAY);
    tables
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(tables.name("MovementsTable"))
                    .key(Item.of("movementId", "m-1").attributes()));

    assertThat(check(MONDAY.plusSeconds(3_600))).isEqualTo(new CheckStock.Outcome(1, 0, 1, true));
    assertThat(check(MONDAY.plusSeconds(3_601))).isEqualTo(new CheckStock.Outcome(1, 1, 0, true));
    assertThat(rung.getFirst().json().path("movements").asInt()).isEqualTo(1);
  }

  @Test
  void a_place_that_has_drifted_gets_no_checkpoint_that_would_hide_it() {
    receive(PEN, 5, MONDAY);
    set(PEN, StockState.AVAILABLE, 7);
    check(NIGHT);

    assertThat(checkpoints()).isZero();
  }

  @Test
  void two_movements_that_undo_each_other_in_one_write_are_two() {
    receive(PEN, 5, MONDAY);
    StockUpdates updates =
        new StockUpdates(tables.name("StockTable"), tables.name("MovementsTable"));
    Act act = act(MONDAY);

    assertThat(
            Written.transaction(
                tables.client(),
                List.of(
                    updates.change(PARIS, PEN, Units.NONE, 2, act),
                    updates.record(new GiftId("a"), 1, GiftMovement.GIVE, PARIS, PEN, 1, act),
                    updates.record(new GiftId("b"), 1, GiftMovement.RETURN, PARIS, PEN, 1, act))))
        .isEqualTo(new Written.Done());

    assertThat(check(NIGHT)).isEqualTo(new CheckStock.Outcome(1, 0, 0, true));
  }

  @Test
  void a_checkpoint_spares_whoever_looks_back_all_that_came_before_it() {
    IntStream.range(0, 230).forEach(n -> receive(PEN, 1, MONDAY.plusSeconds(n)));
    assertThat(look(MONDAY.plusSeconds(229))).isEqualTo(230);
    assertThat(meter.reading().roundTrips()).isEqualTo(4);

    check(NIGHT);
    receive(PEN, 10, NIGHT.plusSeconds(60));

    assertThat(checkpoints()).isEqualTo(1);
    assertThat(look(NIGHT.plusSeconds(60))).isEqualTo(240);
    assertThat(meter.reading().roundTrips()).isEqualTo(1);
    assertThat(meter.reading().readUnits()).isLessThanOrEqualTo(1);
    assertThat(look(MONDAY.plusSeconds(100))).isEqualTo(101);
    assertThat(look(MONDAY.minusSeconds(1))).isZero();
  }

  @Test
  void movements_of_one_moment_are_counted_once_on_whichever_side_of_a_checkpoint() {
    Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
    receive(PEN, 1, midnight.minusMillis(1));
    receive(PEN, 2, midnight);
    receive(PEN, 4, midnight.plusMillis(1));
    check(NIGHT);

    assertThat(checkpoints()).isEqualTo(1);
    assertThat(look(midnight.minusMillis(1))).isEqualTo(1);
    assertThat(look(midnight)).isEqualTo(3);
    assertThat(look(midnight.plusMillis(1))).isEqualTo(7);
  }

  @Test
  void a_check_that_is_stopped_goes_on_where_it_was() {
    int places = 405;
    IntStream.range(0, places).forEach(n -> receive(new SkuCode("sku-" + n), 1, MONDAY));
    List<CheckStock.Outcome> outcomes = new ArrayList<>();
    do {
      int[] portions = {1};
      outcomes.add(checkStock().check(act(NIGHT), () -> portions[0]-- > 0));
    } while (!outcomes.getLast().ended());

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.stream().mapToInt(CheckStock.Outcome::checked).sum()).isEqualTo(places);
    assertThat(check(NIGHT)).isEqualTo(new CheckStock.Outcome(0, 0, 0, true));
  }

  @Test
  void the_view_of_an_earlier_time_is_listed_like_that_of_today() {
    receive(PEN, 5, MONDAY);
    receive(new SkuCode("box"), 2, NIGHT);

    var then =
        history(tables.database()).ofBoutique(PARIS, MONDAY, new PageRequest(10, Optional.empty()));

    assertThat(then.items()).extracting(level -> level.sku().value()).containsExactly("box", "pen");
    assertThat(then.items())
        .extracting(level -> level.of(StockState.AVAILABLE))
        .containsExactly(0L, 5L);
  }

  private CheckStock.Outcome check(Instant at) {
    return checkStock().check(act(at), () -> true);
  }

  private CheckStock checkStock() {
    return new CheckStock(
        new DynamoStockChecks(
            tables.database(), tables.name("StockTable"), tables.name("CurrentTable")),
        history(tables.database()),
        (place, drift) -> rung.add(drift));
  }

  private DynamoStockHistory history(Database database) {
    return new DynamoStockHistory(
        database, tables.name("StockTable"), tables.name("MovementsTable"));
  }

  /** What was available at {@code time}, as the meter sees it looked up. */
  private long look(Instant time) {
    meter.reset();
    return history(meter.database())
        .rebuild(PARIS, PEN, time)
        .then()
        .units()
        .of(StockState.AVAILABLE);
  }

  private void receive(SkuCode sku, int quantity, Instant at) {
    Movement movement =
        new Movement(
            new MovementId("m-" + moved++),
            MovementType.RECEIVE,
            PARIS,
            Optional.empty(),
            sku,
            quantity,
            Optional.empty(),
            Optional.empty());
    assertThat(stock.record(movement, act(at))).isPresent();
  }

  private Act act(Instant at) {
    return new Act("m-1", "r-" + moved, at);
  }

  /** Writes over what is there, as no function may. */
  private void set(SkuCode sku, StockState state, long units) {
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(tables.name("StockTable"))
                    .key(StockUpdates.keyOf(PARIS, sku))
                    .updateExpression("SET #state = :units")
                    .expressionAttributeNames(Map.of("#state", state.word()))
                    .expressionAttributeValues(
                        Map.of(":units", AttributeValue.fromN(Long.toString(units)))));
  }

  private Map<String, AttributeValue> item() {
    return tables
        .client()
        .getItem(
            get -> get.tableName(tables.name("StockTable")).key(StockUpdates.keyOf(PARIS, PEN)))
        .item();
  }

  private String drift() {
    return Item.text(item(), "drift");
  }

  private long available() {
    return StockUpdates.units(item(), StockState.AVAILABLE);
  }

  private long checkpoints() {
    return tables
        .client()
        .scan(scan -> scan.tableName(tables.name("MovementsTable")))
        .items()
        .stream()
        .filter(item -> item.containsKey("checkpoint"))
        .count();
  }
}
