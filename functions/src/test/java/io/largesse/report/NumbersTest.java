package io.largesse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.language.Language;
import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "EN, '1,234,567'",
    "FR, '1\u202f234\u202f567'",
    "IT, '1.234.567'",
  })
  void thousands_are_parted_as_readers_expect(Language language, String written) {
    assertThat(new Numbers(language).count(1_234_567)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "0.8449, +0.84",
    "0.845, +0.85",
    "-0.845, −0.85",
    "-0.001, 0.00",
    "0, 0.00",
    "99.994, +99.99",
    "-1234.5, '−1,235'",
  })
  void a_return_has_its_sign_and_no_more_decimals_than_it_is_worth(
      BigDecimal ratio, String written) {
    assertThat(new Numbers(Language.EN).ratio(ratio)).isEqualTo(written);
  }

  @Test
  void cents_are_written_of_small_amounts_alone() {
    Numbers numbers = new Numbers(Language.EN);

    assertThat(numbers.money(new Money(99_999, Currency.getInstance("EUR"))))
        .isEqualTo("999.99\u00a0EUR");
    assertThat(numbers.money(new Money(123_456, Currency.getInstance("EUR"))))
        .isEqualTo("1,235\u00a0EUR");
    assertThat(numbers.money(new Money(500, Currency.getInstance("JPY"))))
        .isEqualTo("500\u00a0JPY");
  }

  @Test
  void a_share_of_nothing_is_unknown() {
    assertThat(new Numbers(Language.EN).share(0, 0)).isEqualTo("–");
    assertThat(new Numbers(Language.FR).share(1, 3)).isEqualTo("33,3\u00a0%");
  }

  @ParameterizedTest
  @CsvSource({
    "-0.025, −0.025",
    "0.000, 0",
    "0.050, +0.05",
    "0.075, +0.075",
    "0.0005, +0.0005",
    "1.0, +1",
    "2500, '+2,500'",
  })
  void a_tick_has_all_of_its_decimals(BigDecimal tick, String written) {
    assertThat(new Numbers(Language.EN).tick(tick)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "0.004, 0.00",
    "-0.004, 0.00",
    "0.005, +0.01",
    "-0.005, −0.01",
    "1234.5, '+1,235'",
  })
  void an_amount_that_rounds_to_nothing_has_no_sign(BigDecimal amount, String written) {
    assertThat(new Numbers(Language.EN).signedAmount(amount, 2)).isEqualTo(written);
  }
}
