package io.largesse.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a caller is answered in. */
final class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | FR",
        "it-CH | IT",
        "FR-ca | FR",
        "de | EN",
        "de, it;q=0.5 | IT",
        "en;q=0.4, fr;q=0.8, it;q=0.6 | FR",
        "ja, *;q=0.1 | EN",
        "fr;q=0, it;q=0.1 | IT",
        "en;q=0, fr;q=0.1, *;q=0.9 | FR",
        "fr;q=nonsense | EN",
        "frisian | EN",
        "fr;q=0 | EN",
        "'' | EN",
        ";;; | EN"
      })
  void the_best_wish_that_can_be_met_is_met(String wish, Language language) {
    assertThat(Language.wished(wish)).isEqualTo(language);
  }

  @Test
  void an_endless_wish_is_none() {
    assertThat(Language.wished("fr,".repeat(100_000))).isEqualTo(Language.EN);
  }
}
