package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.ACT;
import static io.largesse.purchase.SomePurchase.ANNA;
import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static io.largesse.purchase.SomePurchase.kept;
import static io.largesse.purchase.SomePurchase.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.client.ClientId;
import io.largesse.json.Fault;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.purchase.Refusal.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PurchaseJsonTest {
  private static final String BOUGHT =
      """
      {"purchaseId":"p-1","clientId":"anna","boutique":"PAR-01","channel":"BOUTIQUE",
       "at":"2026-11-20T16:30:00+01:00","lines":[
        {"lineId":"1","sku":"bag","category":"bags","quantity":2,
         "amount":{"amount":"300.00","currency":"EUR"}},
        {"lineId":"2","sku":"scarf","category":"silk","quantity":1,
         "amount":{"amount":"100.00","currency":"EUR"}}]}
      """;

  @Test
  void a_purchase_reads_as_it_was_told() {
    assertThat(Fields.read(Json.parse(BOUGHT), PurchaseJson::read)).isEqualTo(bought("p-1"));
    Purchase back = back("r-1", "p-1", bags(-1, -15_000));
    assertThat(Fields.read(PurchaseJson.write(back), PurchaseJson::read)).isEqualTo(back);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/channel                 | \"SHOP\"                              | /channel",
        "/at                      | \"2026-11-20\"                        | /at",
        "/lines                   | []                                    | /lines",
        "/lines                   | {}                                    | /lines",
        "/lines/0/quantity        | 0                                     | /lines/0/quantity",
        "/lines/0/quantity        | -1                                    | /lines/0/quantity",
        "/lines/0/quantity        | 1.5                                   | /lines/0/quantity",
        "/lines/1/lineId          | \"1\"                                 | /lines/1/lineId",
        "/lines/0/category        | \" \"                                 | /lines/0/category",
        "/lines/0/amount/amount   | \"-0.01\"                             | /lines/0/amount",
        "/lines/0/amount/amount   | \"0.001\"                             | /lines/0/amount",
        "/lines/0/amount/amount   | 300                                   | /lines/0/amount/amount",
        "/lines/1/amount/currency | \"USD\"                               | /lines/1/amount/currency",
        "/lines/1/tax | {\"amount\":\"1.00\",\"currency\":\"USD\"}        | /lines/1/tax/currency",
        "/lines/1/tax | {\"amount\":\"-1.00\",\"currency\":\"EUR\"}       | /lines/1/tax",
        "/lines/1/colour          | \"red\"                               | /lines/1",
        "/returnOf                | \"p 1\"                               | /returnOf",
      })
  void each_fault_is_named_where_it_is(String where, String what, String pointer) {
    assertThat(faults(BOUGHT, where, what)).contains(pointer);
  }

  @Test
  void all_lines_together_are_no_larger_than_one_may_be() {
    String large = BOUGHT.replace("300.00", "99999999900.00");

    assertThat(Fields.read(Json.parse(large), PurchaseJson::read).lines()).hasSize(2);
    assertThat(faults(large.replace("\"100.00", "\"100.01"), "/purchaseId", "\"p-1\""))
        .containsExactly("/lines");
  }

  @Test
  void a_return_takes_back_and_never_gives() {
    String back =
        BOUGHT.replace("\"p-1\"", "\"r-1\"").replace("\"lines\"", "\"returnOf\":\"p-1\",\"lines\"");

    assertThat(faults(back, "/purchaseId", "\"p-1\""))
        .containsExactlyInAnyOrder(
            "/lines/0/quantity",
            "/lines/0/amount",
            "/lines/1/quantity",
            "/lines/1/amount",
            "/returnOf");
    String nothing = back.replaceAll("\"quantity\":.", "\"quantity\":0");
    assertThat(faults(nothing.replaceAll(".00.00\"", "0.00\""), "/purchaseId", "\"r-1\""))
        .containsExactly("/lines/0", "/lines/1");
  }

  @Test
  void what_is_on_record_reads_as_it_was_written() {
    ExchangeRate rate =
        new ExchangeRate(
            Currency.getInstance("JPY"),
            Currency.getInstance("EUR"),
            LocalDate.parse("2026-11-20"),
            new BigDecimal("163.20"),
            BigDecimal.ONE,
            "ECB");
    KeptPurchase whole = kept(bought("p-1"));
    KeptPurchase less =
        ((Returning.Applied) Returning.of(whole, waiting(back("r-1", "p-1", bags(-1, -15_000)))))
            .after()
            .with(new Conversion(rate.to(), Optional.of(rate)))
            .of(new ClientId("anna-2"));
    KeptPurchase unconverted =
        KeptPurchase.whole(bought("p-1"), ANNA, whole.market(), ACT, Optional.empty());
    KeptReturn waits = waiting(back("r-1", "p-1", bags(-1, -15_000)));
    KeptReturn refused = waits.refused(Refusal.of(Reason.EXCEEDS, "lines/0", "is too much"));

    for (Kept kept : Arrays.asList(whole, less, unconverted, waits, waits.applied(), refused)) {
      assertThat(Fields.read(Json.parse(Json.write(KeptJson.write(kept))), KeptJson::read))
          .isEqualTo(kept);
    }
  }

  @Test
  void what_is_left_is_converted_exactly_and_rounded_once_for_each_line() {
    Currency yen = Currency.getInstance("JPY");
    ExchangeRate rate =
        new ExchangeRate(
            yen,
            Currency.getInstance("EUR"),
            LocalDate.parse("2026-11-20"),
            new BigDecimal("160"),
            BigDecimal.ONE,
            "ECB");
    Conversion conversion = new Conversion(rate.to(), Optional.of(rate));

    assertThat(conversion.units(new Money(160, yen))).isEqualTo(100);
    assertThat(conversion.units(new Money(4, yen))).isEqualTo(3);
    assertThat(conversion.units(new Money(1, yen))).isEqualTo(1);
  }

  private static List<String> faults(String json, String where, String what) {
    ObjectNode tree = (ObjectNode) Json.parse(json);
    int last = where.lastIndexOf('/');
    ((ObjectNode) tree.at(where.substring(0, last)))
        .set(where.substring(last + 1), Json.parse(what));
    Malformed malformed =
        catchThrowableOfType(Malformed.class, () -> Fields.read(tree, PurchaseJson::read));
    assertThat(malformed).isNotNull();
    return malformed.faults().stream().map(Fault::pointer).toList();
  }
}
