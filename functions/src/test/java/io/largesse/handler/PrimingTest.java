package io.largesse.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Meter;
import io.largesse.handler.api.GiftsFunction;
import io.largesse.handler.api.RegisterGiftFunction;
import java.time.InstantSource;
import org.crac.Core;
import org.junit.jupiter.api.Test;

final class PrimingTest {
  private final GiftHouse house = new GiftHouse();
  private final Meter meter = new Meter(house.tables().client());
  private final Wiring wiring =
      new Wiring(
          house.tables().environment(), InstantSource.fixed(GiftHouse.NOW), meter.database());

  @Test
  void functions_that_read_make_their_reads() {
    ApiFunction function = new GiftsFunction(wiring);

    function.prime();

    assertThat(meter.reading().roundTrips()).isPositive();
    assertThat(meter.reading().writeUnits()).isZero();
  }

  @Test
  void the_function_that_registers_checks_a_gift_and_writes_nothing() {
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
