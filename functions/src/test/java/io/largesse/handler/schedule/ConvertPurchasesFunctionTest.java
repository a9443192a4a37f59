package io.largesse.handler.schedule;

import static io.largesse.purchase.SomePurchase.ACT;
import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.dynamodb.PurchaseHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.money.Money;
import io.largesse.money.RateSheet;
import io.largesse.purchase.Recording;
import io.largesse.purchase.SomePurchase;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConvertPurchasesFunctionTest {
  private final PurchaseHouse house = new PurchaseHouse();
  private final Wiring wiring =
      new Wiring(house.tables().environment(), InstantSource.fixed(NOW), house.database());

  @Test
  void the_sample_event_converts_what_came_before_its_rate() throws IOException {
    Currency yen = Currency.getInstance("JPY");
    Caller till = new Caller("till-1", Role.SYSTEM, Set.of(), Set.of());
    assertThat(
            wiring
                .recordPurchase()
                .record(
                    SomePurchase.bought(
                        "p-1",
                        BOUGHT_AT,
                        SomePurchase.line("1", "bag", "bags", 1, new Money(16_000, yen))),
                    till,
                    ACT))
        .isInstanceOf(Recording.Recorded.class);
    assertThat(run().path("waiting").asInt()).isOne();

    wiring
        .rateSheets()
        .keep(
            List.of(
                new RateSheet(
                    "ECB",
                    LocalDate.parse("2026-11-19"),
                    SomePurchase.EUR,
                    Map.of(yen, new BigDecimal("160")))),
            ACT);

    assertThat(run().path("converted").asInt()).isOne();
    assertThat(run().path("whole").asBoolean()).isTrue();
    assertThat(run().path("converted").asInt()).isZero();
  }

  private JsonNode run() throws IOException {
    return Invocation.of(new ConvertPurchasesFunction(wiring), Call.event("convert-purchases"));
  }
}
