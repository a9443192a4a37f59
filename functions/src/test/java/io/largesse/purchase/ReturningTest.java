package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.EUR;
import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static io.largesse.purchase.SomePurchase.kept;
import static io.largesse.purchase.SomePurchase.line;
import static io.largesse.purchase.SomePurchase.scarf;
import static io.largesse.purchase.SomePurchase.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.json.Fault;
import io.largesse.money.Money;
import io.largesse.purchase.Refusal.Reason;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReturningTest {
  private final KeptPurchase purchase = kept(bought("p-1"));

  @ParameterizedTest
  @CsvSource({"-1, -15000, 1, 15000", "-2, -30000, 0, 0", "0, -1, 2, 29999", "-1, 0, 1, 30000"})
  void what_comes_back_is_left_no_more(int quantity, long cents, int pieces, long left) {
    KeptPurchase after = applied(purchase, back("r-1", "p-1", bags(quantity, cents)));

    assertThat(after.left())
        .containsExactly(
            new Left(pieces, new Money(left, EUR)), new Left(1, new Money(10_000, EUR)));
    assertThat(after.returns()).containsExactly(new PurchaseId("r-1"));
    assertThat(after.state()).isEqualTo(2);
    assertThat(after.isWhollyReturned()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-3, -30000", "-2, -30001", "-3, 0", "0, -30001"})
  void no_more_comes_back_than_was_bought(int quantity, long cents) {
    Refusal why = refused(purchase, back("r-1", "p-1", scarf(-1, -1), bags(quantity, cents)));

    assertThat(why.reason()).isEqualTo(Reason.EXCEEDS);
    assertThat(why.faults()).extracting(Fault::pointer).containsExactly("/lines/1");
  }

  @Test
  void no_more_comes_back_than_other_returns_have_left() {
    KeptPurchase after = applied(purchase, back("r-1", "p-1", bags(-1, -20_000)));

    assertThat(refused(after, back("r-2", "p-1", bags(-2, 0))).reason()).isEqualTo(Reason.EXCEEDS);
    assertThat(refused(after, back("r-2", "p-1", bags(-1, -10_001))).reason())
        .isEqualTo(Reason.EXCEEDS);
    assertThat(applied(after, back("r-2", "p-1", bags(-1, -10_000))).left().getFirst())
        .isEqualTo(new Left(0, new Money(0, EUR)));
  }

  @Test
  void a_purchase_is_wholly_returned_when_nothing_is_left_of_its_amounts() {
    KeptPurchase after =
        applied(purchase, back("r-1", "p-1", bags(0, -30_000), scarf(-1, -10_000)));

    assertThat(after.isWhollyReturned()).isTrue();
    assertThat(after.left().getFirst().quantity()).isEqualTo(2);
  }

  @Test
  void a_return_is_of_the_purchases_client_and_currency() {
    Purchase other = SomePurchase.of(back("r-1", "p-1", bags(-1, -1)), new ClientId("bea"));
    Money dollars = new Money(-1, Currency.getInstance("USD"));

    assertThat(refused(purchase, other).reason()).isEqualTo(Reason.OTHER_CLIENT);
    assertThat(
            refused(purchase, back("r-1", "p-1", line("1", "bag", "bags", -1, dollars))).reason())
        .isEqualTo(Reason.OTHER_CURRENCY);
  }

  @Test
  void whatever_does_not_fit_the_purchase_is_named_at_once() {
    Money cent = new Money(-1, EUR);
    Refusal why =
        refused(
            purchase,
            back(
                "r-1",
                "p-1",
                BOUGHT_AT.minusNanos(1),
                line("1", "box", "boxes", -1, cent),
                line("3", "bag", "bags", -1, cent)));

    assertThat(why.reason()).isEqualTo(Reason.DOES_NOT_FIT);
    assertThat(why.faults())
        .extracting(Fault::pointer)
        .containsExactly("/at", "/lines/0/sku", "/lines/0/category", "/lines/1/lineId");
  }

  @Test
  void what_is_bought_may_come_back_at_once() {
    applied(purchase, back("r-1", "p-1", BOUGHT_AT, bags(-1, -1)));
  }

  @Test
  void a_purchase_keeps_a_bounded_number_of_returns() {
    KeptPurchase now = purchase;
    for (int n = 1; n <= KeptPurchase.RETURNS_MAX; n++) {
      now = applied(now, back("r-" + n, "p-1", bags(0, -1)));
    }

    assertThat(refused(now, back("r-0", "p-1", bags(0, -1))).reason())
        .isEqualTo(Reason.TOO_MANY_RETURNS);
  }

  private static KeptPurchase applied(KeptPurchase purchase, Purchase back) {
    Returning returning = Returning.of(purchase, waiting(back));
    assertThat(returning).isInstanceOf(Returning.Applied.class);
    return ((Returning.Applied) returning).after();
  }

  private static Refusal refused(KeptPurchase purchase, Purchase back) {
    Returning returning = Returning.of(purchase, waiting(back));
    assertThat(returning).isInstanceOf(Returning.Refused.class);
    return ((Returning.Refused) returning).why();
  }
}
