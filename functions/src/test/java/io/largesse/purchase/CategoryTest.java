package io.largesse.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CategoryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"bags", "ready-to-wear", "Haute joaillerie", "pr\u00eat-\u00e0-porter", "\u9774"})
  void a_category_is_named_in_the_words_of_the_house(String name) {
    assertThat(Category.check(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(1)",
        " bags",
        "bags ",
        "fine  bags",
        "\u202ebags",
        "ba\u202egs",
        "ba\u200bgs",
        "fine\u00a0bags",
        "pre\u0302t"
      })
  void what_looks_like_another_or_is_run_by_a_spreadsheet_is_no_category(String name) {
    assertThatThrownBy(() -> Category.check(name)).isInstanceOf(IllegalArgumentException.class);
  }
}
