package io.largesse.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldedNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Hélène Dupont     | dupont HELENE",
        "Jean-Pierre Nuñez | NUNEZ,  Jean Pierre",
        "Seán O'Brien      | Sean OBrien",
        "Seán O’Brien      | Sean O'Brien",
        "Jörg Weiß         | WEISS Jörg",
        "Øystein Næss      | Oystein Naess",
        "İpek Şahin        | ipek sahin",
        "Łukasz Żak        | Zak Lukasz",
        "山田 太郎          | 太郎 山田",
        "ﾔﾏﾀﾞ ﾀﾛｳ           | タロウ ヤマダ",
        "Ｍａｒｉｅ Curie    | Curie Marie",
      })
  void usual_ways_to_write_a_name_are_one(String one, String other) {
    assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other));
  }

  @ParameterizedTest
  @CsvSource({"Marie Dupont,Maria Dupont", "Ann Lee,Annlee", "Dupont,Marie Dupont"})
  void other_names_stay_others(String one, String other) {
    assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "...", "\u0301", "''"})
  void a_name_without_a_letter_is_none(String name) {
    assertThatThrownBy(() -> FoldedName.of(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_longest_name_fits_an_index_key() {
    String long201 = "\uFDFA".repeat(100) + " " + "\uD842\uDFB7".repeat(100);

    assertThat(FoldedName.of(long201).value().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1_024);
  }
}
