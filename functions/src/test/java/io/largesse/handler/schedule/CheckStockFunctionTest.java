package io.largesse.handler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.LoggedDrifts;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.StockFunction;
import io.largesse.json.Json;
import io.largesse.stock.Balance;
import io.largesse.stock.Drift;
import io.largesse.stock.StockChecks;
import io.largesse.stock.StockState;
import io.largesse.stock.Units;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class CheckStockFunctionTest {
  private final GiftHouse house = new GiftHouse();
  private final Wiring wiring =
      new Wiring(
          house.tables().environment(),
          InstantSource.fixed(GiftHouse.NOW),
          house.tables().database());

  @Test
  void the_sample_event_checks_what_has_moved_and_a_second_one_nothing() throws IOException {
    Call.of("POST /stock/movements")
        .as("m-7", "HQ", "", "")
        .json("{'movementId':'m','type':'ORDER','boutique':'PAR-01','sku':'BOX','quantity':5}")
        .to(new StockFunction(wiring));
    house.stock(GiftHouse.MILAN, GiftHouse.CARD, 3);

    JsonNode first = run();

    assertThat(first.path("checked").asInt()).isEqualTo(1);
    assertThat(first.path("ended").asBoolean()).isTrue();
    assertThat(run().path("checked").asInt()).isZero();
  }

  @Test
  void a_drift_is_an_error_in_the_log_for_which_the_alarm_rings() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    StockChecks.Running place =
        new StockChecks.Running(GiftHouse.PARIS, GiftHouse.BOX, Balance.NONE, GiftHouse.NOW);

    new LoggedDrifts(new PrintStream(log, true, StandardCharsets.UTF_8))
        .ring(place, new Drift(new Balance(Units.of(StockState.IN_TRANSIT, -2), 0)));

    JsonNode line = Json.parse(log.toString(StandardCharsets.UTF_8));
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("boutique").asText()).isEqualTo("PAR-01");
    assertThat(line.path("sku").asText()).isEqualTo("BOX");
    assertThat(line.path("drift").path("inTransit").asInt()).isEqualTo(-2);
  }

  private JsonNode run() throws IOException {
    return Invocation.of(new CheckStockFunction(wiring), Call.event("check-stock"));
  }
}
