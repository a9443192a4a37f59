package io.largesse.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Meter;
import io.largesse.handler.api.BoutiquesFunction;
import io.largesse.handler.api.CatalogueFunction;
import io.largesse.handler.api.ClientSegmentsFunction;
import io.largesse.handler.api.ClientsFunction;
import io.largesse.handler.api.FinanceFunction;
import io.largesse.handler.api.GiftsFunction;
import io.largesse.handler.api.ImportGiftsFunction;
import io.largesse.handler.api.PurchasesFunction;
import io.largesse.handler.api.RatesFunction;
import io.largesse.handler.api.RecordPurchasesFunction;
import io.largesse.handler.api.RegisterGiftFunction;
import io.largesse.handler.api.RulesFunction;
import io.largesse.handler.api.SegmentationsFunction;
import io.largesse.handler.api.StockFunction;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PrimingTest {
  private final GiftHouse house = new GiftHouse();
  private final Meter meter = new Meter(house.tables().client());
  private final Wiring wiring =
      new Wiring(
          house.tables().environment(), InstantSource.fixed(GiftHouse.NOW), meter.database());

  @ParameterizedTest
  @MethodSource
  void every_route_that_reads_is_called_with_what_it_takes(Function<Wiring, ApiFunction> function)
      throws IOException {
    ApiFunction made =
        function.apply(
            new Wiring(house.tables().environment(), wiring.clock(), house.tables().database()));

    assertThat(made.primed()).isNotEmpty();
    for (Map.Entry<String, String> call : made.primed().entrySet()) {
      JsonNode event = Primer.event(call.getKey(), call.getValue());
      assertThat(Invocation.of(made, event).path("statusCode").asInt())
          .as(call.getKey())
          .isIn(200, 404);
    }
  }

  static List<Function<Wiring, ApiFunction>> every_route_that_reads_is_called_with_what_it_takes() {
    return List.of(
        BoutiquesFunction::new,
        ClientsFunction::new,
        CatalogueFunction::new,
        StockFunction::new,
        RatesFunction::new,
        RulesFunction::new,
        SegmentationsFunction::new,
        ClientSegmentsFunction::new,
        GiftsFunction::new,
        FinanceFunction::new,
        ImportGiftsFunction::new,
        RecordPurchasesFunction::new,
        PurchasesFunction::new);
  }

  @Test
  void the_function_that_registers_rehearses_and_writes_nothing() {
    ApiFunction function = new RegisterGiftFunction(wiring);

    function.prime();

    assertThat(meter.reading()).isEqualTo(new Meter.Reading(1, 6, 0, 0));
  }

  @Test
  void a_function_that_cannot_be_primed_yet_starts_all_the_same() {
    Priming priming =
        new Priming(
            () -> {
              throw new IllegalStateException("no such table yet");
            });

    assertThatCode(() -> priming.beforeCheckpoint(Core.getGlobalContext()))
        .doesNotThrowAnyException();
  }
}
