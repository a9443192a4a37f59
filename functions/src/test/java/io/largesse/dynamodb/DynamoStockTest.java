package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import io.largesse.page.PageRequest;
import io.largesse.stock.GiftMovement;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementId;
import io.largesse.stock.MovementType;
import io.largesse.stock.Recording;
import io.largesse.stock.Stock;
import io.largesse.stock.StockContract;
import io.largesse.stock.StockState;
import io.largesse.stock.Units;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds the stock to its contract on DynamoDB, and a gift's movements to theirs. */
final class DynamoStockTest extends StockContract {
  private static final Act ACT = new Act("a-1", "r-1", Instant.parse("2026-11-23T09:00:00Z"));
  private static final BoutiqueId PARIS = new BoutiqueId("PAR-01");
  private static final SkuCode PEN = new SkuCode("pen");
  private static final GiftId GIFT = new GiftId("g-1");

  private final TestTables tables = new TestTables();
  private final DynamoStock stock = stock(tables, tables.database());
  private final StockUpdates updates =
      new StockUpdates(tables.name("StockTable"), tables.name("MovementsTable"));

  @Override
  protected Stock stock() {
    return stock;
  }

  @Test
  void a_gift_takes_its_units_from_the_shelf_and_puts_them_back() {
    receive(2);

    assertThat(move(1, GiftMovement.RESERVE, 2)).isEqualTo(new Written.Done());
    assertThat(units().of(StockState.AVAILABLE)).isEqualTo(0);
    assertThat(units().of(StockState.RESERVED)).isEqualTo(2);
    assertThat(move(2, GiftMovement.RELEASE, 2)).isEqualTo(new Written.Done());
    assertThat(units().of(StockState.AVAILABLE)).isEqualTo(2);
    assertThat(units().of(StockState.RESERVED)).isEqualTo(0);
  }

  @Test
  void a_gift_is_given_from_what_was_kept_for_it() {
    receive(2);

    assertThat(move(1, GiftMovement.RESERVE, 1)).isEqualTo(new Written.Done());
    assertThat(move(2, GiftMovement.HAND_OVER, 1)).isEqualTo(new Written.Done());
    assertThat(move(3, GiftMovement.GIVE, 1)).isEqualTo(new Written.Done());
    assertThat(units().of(StockState.AVAILABLE)).isEqualTo(0);
    assertThat(units().of(StockState.RESERVED)).isEqualTo(0);
    assertThat(units().of(StockState.GIVEN)).isEqualTo(2);
  }

  @Test
  void a_gift_that_comes_back_is_on_the_shelf_again_once() {
    receive(2);

    assertThat(move(1, GiftMovement.GIVE, 2)).isEqualTo(new Written.Done());
    assertThat(move(2, GiftMovement.RETURN, 2)).isEqualTo(new Written.Done());
    assertThat(move(3, GiftMovement.RETURN, 1)).isInstanceOf(Written.Refused.class);
    assertThat(units().of(StockState.AVAILABLE)).isEqualTo(2);
    assertThat(units().of(StockState.GIVEN)).isEqualTo(0);
  }

  @Test
  void a_gift_of_more_than_there_is_moves_nothing_and_says_what_is_there() {
    receive(1);

    Written written = move(1, GiftMovement.RESERVE, 2);

    assertThat(written).isInstanceOf(Written.Refused.class);
    Written.Refused refused = (Written.Refused) written;
    assertThat(refused.failed()).containsExactly(1);
    assertThat(StockUpdates.units(refused.items().get(1), StockState.AVAILABLE)).isEqualTo(1);
    assertThat(units().of(StockState.AVAILABLE)).isEqualTo(1);
    assertThat(units().of(StockState.RESERVED)).isEqualTo(0);
  }

  @Test
  void a_movement_of_a_gift_is_recorded_once() {
    receive(2);

    assertThat(move(1, GiftMovement.RESERVE, 1)).isEqualTo(new Written.Done());
    assertThat(move(1, GiftMovement.RESERVE, 1)).isInstanceOf(Written.Refused.class);
    assertThat(units().of(StockState.RESERVED)).isEqualTo(1);
  }

  @Test
  void a_caller_cannot_take_the_id_of_a_movement_of_a_gift() {
    receive("g-1.1", 1);

    assertThat(move(1, GiftMovement.RESERVE, 1)).isEqualTo(new Written.Done());
  }

  @Test
  void a_conflict_or_throttling_is_left_to_the_caller_to_try_again() {
    DynamoStock busy =
        stock(tables, tables.failing("transactWriteItems", Failure.CONFLICT, Failure.THROTTLED));

    assertThat(busy.record(arrival("m-1", 1), ACT)).isEmpty();
    assertThat(busy.record(arrival("m-1", 1), ACT)).isEmpty();
    assertThat(busy.record(arrival("m-1", 1), ACT)).get().isInstanceOf(Recording.Recorded.class);
    assertThat(units().of(StockState.AVAILABLE)).isEqualTo(1);
  }

  private static DynamoStock stock(TestTables tables, Database database) {
    return new DynamoStock(database, tables.name("StockTable"), tables.name("MovementsTable"));
  }

  private Written move(int n, GiftMovement kind, int quantity) {
    return Written.transaction(
        tables.client(),
        List.of(
            updates.record(GIFT, n, kind, PARIS, PEN, quantity, ACT),
            updates.move(kind, PARIS, PEN, quantity, ACT)));
  }

  private Units units() {
    return stock.ofBoutique(PARIS, new PageRequest(1, Optional.empty())).items().getFirst().units();
  }

  private void receive(int quantity) {
    receive("m-" + quantity, quantity);
  }

  private void receive(String id, int quantity) {
    assertThat(stock.record(arrival(id, quantity), ACT))
        .get()
        .isInstanceOf(Recording.Recorded.class);
  }

  private static Movement arrival(String id, int quantity) {
    return new Movement(
        new MovementId(id),
        MovementType.RECEIVE,
        PARIS,
        Optional.empty(),
        PEN,
        quantity,
        Optional.empty(),
        Optional.empty());
  }
}
