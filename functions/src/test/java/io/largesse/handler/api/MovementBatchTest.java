package io.largesse.handler.api;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import io.largesse.stock.StockState;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stock with which a house begins. */
final class MovementBatchTest {
  private static final String RECEIVED =
      "{'movementId':'m-1','type':'RECEIVE','boutique':'PAR-01','sku':'BOX','quantity':5}";

  private final GiftHouse house = new GiftHouse();
  private final StockFunction function =
      new StockFunction(
          new Wiring(
              house.tables().environment(), InstantSource.fixed(NOW), house.tables().database()));

  @Test
  void each_entry_has_an_outcome_in_order_and_moves_once() {
    Call.Answer answer =
        batch(
            "HQ",
            RECEIVED,
            RECEIVED,
            RECEIVED.replace("5}", "6}"),
            "{'movementId':'m-2'}",
            RECEIVED.replace("m-1", "m-3").replace("BOX", "UNKNOWN"),
            RECEIVED.replace("m-1", "m-4").replace("PAR-01", "XXX"),
            RECEIVED.replace("m-1", "m-5"));

    assertThat(statuses(answer)).containsExactly("201", "201", "409", "400", "404", "404", "201");
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.AVAILABLE, 1_010L);
  }

  @Test
  void the_same_batch_again_moves_nothing() {
    String[] many =
        IntStream.range(0, 40)
            .mapToObj(n -> RECEIVED.replace("m-1", "m-" + n))
            .toArray(String[]::new);

    assertThat(statuses(batch("SYSTEM", many))).hasSize(40).containsOnly("201");
    assertThat(statuses(batch("SYSTEM", many))).hasSize(40).containsOnly("200");
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.AVAILABLE, 1_200L);
  }

  @Test
  void what_one_entry_orders_a_later_one_ships_and_receives() {
    assertThat(
            statuses(
                batch(
                    "HQ",
                    RECEIVED.replace("RECEIVE", "ORDER").replace("m-1", "m-2"),
                    RECEIVED.replace("RECEIVE", "SHIP").replace("m-1", "m-3"),
                    RECEIVED)))
        .containsOnly("201");
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 1_005L)
        .containsEntry(StockState.ORDERED, 0L)
        .containsEntry(StockState.IN_TRANSIT, 0L);
  }

  @Test
  void who_acts_in_another_market_moves_nothing_here() {
    Call.Answer answer =
        Call.of("POST /stock/movements/batch")
            .as("h-1", "HQ", "", "IT")
            .json("{'items':[" + RECEIVED + "]}")
            .to(function);

    assertThat(statuses(answer)).containsExactly("403");
  }

  @Test
  void a_batch_of_more_than_500_is_refused_whole() {
    String[] many = Collections.nCopies(501, RECEIVED).toArray(String[]::new);

    assertThat(batch("HQ", many).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADVISOR", "MANAGER", "COMPLIANCE", "FINANCE", "ANALYST"})
  void only_headquarters_and_its_systems_import_stock(String role) {
    assertThat(batch(role, RECEIVED).status()).isEqualTo(403);
  }

  private Call.Answer batch(String role, String... entries) {
    return Call.of("POST /stock/movements/batch")
        .as("h-1", role, "PAR-01", "")
        .json("{'items':[" + String.join(",", entries) + "]}")
        .to(function);
  }

  private static List<String> statuses(Call.Answer answer) {
    return answer
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.path("status").asText())
        .toList();
  }
}
