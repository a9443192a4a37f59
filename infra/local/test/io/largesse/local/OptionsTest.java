package io.largesse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {
  private final Options options = Options.ofTemplate();

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ", "XXX", "eur", "EURO", ""})
  void a_house_does_not_start_with_what_is_no_currency(String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> options.withCurrency(currency));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void a_house_does_not_start_at_what_is_no_port(int port) {
    assertThatIllegalArgumentException().isThrownBy(() -> options.withPort(port));
  }

  @Test
  void any_currency_with_a_smallest_unit_will_do() {
    assertThat(options.withCurrency("KWD").currency()).isEqualTo("KWD");
  }
}
