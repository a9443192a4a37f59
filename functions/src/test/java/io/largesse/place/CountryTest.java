package io.largesse.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountryTest {
  @Test
  void the_union_has_27_members_and_is_none_of_them() {
    assertThat(Arrays.stream(Locale.getISOCountries()).map(Country::new).filter(Country::inEu))
        .hasSize(27)
        .contains(new Country("FR"), new Country("IE"))
        .doesNotContain(new Country("GB"), new Country("CH"));
    assertThat(Country.EU.inEu()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "FRA", "UK", "XX", "F", "12"})
  void a_code_that_is_not_of_iso_3166_is_no_country(String code) {
    assertThatThrownBy(() -> new Country(code)).isInstanceOf(IllegalArgumentException.class);
  }
}
