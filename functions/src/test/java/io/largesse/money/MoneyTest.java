package io.largesse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "120.5,EUR,12050,120.50",
    "120,JPY,120,120",
    "1.234,KWD,1234,1.234",
    "-5,EUR,-500,-5.00"
  })
  void an_amount_is_counted_in_the_smallest_unit_of_its_currency(
      BigDecimal decimal, Currency currency, long units, String amount) {
    Money money = Money.of(decimal, currency);

    assertThat(money.units()).isEqualTo(units);
    assertThat(money.amount()).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"0.001,EUR", "0.5,JPY", "0.0001,KWD"})
  void an_amount_with_more_decimals_than_its_currency_has_is_refused(
      BigDecimal decimal, Currency currency) {
    assertThatThrownBy(() -> Money.of(decimal, currency)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void currencies_never_mix() {
    Money euro = euros(1);
    Money yen = new Money(1, Currency.getInstance("JPY"));

    assertThatThrownBy(() -> euro.plus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> euro.minus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> euro.compareTo(yen)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sum_that_does_not_fit_is_an_error_rather_than_a_wrong_amount() {
    assertThatThrownBy(() -> euros(Long.MAX_VALUE).plus(euros(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> euros(Long.MAX_VALUE).times(2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void gold_has_no_smallest_unit_and_is_no_money() {
    assertThatThrownBy(() -> Money.zero(Currency.getInstance("XAU")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sums_differences_and_products_are_exact() {
    assertThat(euros(150).plus(euros(25))).isEqualTo(euros(175));
    assertThat(euros(150).minus(euros(175))).isEqualTo(euros(-25));
    assertThat(euros(150).times(3)).isEqualTo(euros(450));
    assertThat(euros(150)).isGreaterThan(euros(149)).hasToString("1.50 EUR");
  }

  private static Money euros(long cents) {
    return new Money(cents, Currency.getInstance("EUR"));
  }
}
