package io.largesse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadTest {
  private enum Colour {
    RED,
    BLUE
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"  \"",
        "7",
        "null",
        "[\"a\"]",
        "\"a\\u0000b\"",
        "\"a\\nb\"",
        "\"\\ud800\"",
        "\"abcdef\""
      })
  void text_is_short_printable_and_not_blank(String json) {
    assertThat(faults(json, Read.text(5))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abcde\"", "\"\\ud83c\\udf81\\ud83c\\udf81\"", "\"a b\""})
  void text_counts_characters_rather_than_halves_of_them(String json) {
    assertThat(faults(json, Read.text(5))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "5.0", "5.5", "\"5\"", "1e1", "99999999999999999999", "true"})
  void a_whole_number_is_a_number_within_its_bounds(String json) {
    assertThat(faults(json, Read.wholeNumber(1, 10))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "10"})
  void the_bounds_of_a_whole_number_are_inside(String json) {
    assertThat(faults(json, Read.wholeNumber(1, 10))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-02-29\"",
        "\"2026-13-01\"",
        "\"2026-1-1\"",
        "\"+12026-01-01\"",
        "\"1899-12-31\"",
        "\"2200-01-01\"",
        "\"2026-01-01T00:00:00Z\"",
        "20260101"
      })
  void a_day_is_one_of_the_calendar(String json) {
    assertThat(faults(json, Read.day())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2024-02-29\"", "\"1900-01-01\"", "\"2199-12-31\""})
  void leap_days_and_the_first_and_last_day_are_days(String json) {
    assertThat(faults(json, Read.day())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-11-23T10:00:00\"",
        "\"2026-11-23\"",
        "\"soon\"",
        "5",
        "\"2026-11-23T25:00:00Z\"",
        "\"1899-12-31T00:00:00Z\"",
        "\"+0000002026-11-23T10:15:30.123456789+01:00\""
      })
  void a_time_has_an_offset(String json) {
    assertThat(faults(json, Read.time())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"amount\":\"1.005\",\"currency\":\"EUR\"}',''",
    "'{\"amount\":\"0.5\",\"currency\":\"JPY\"}',''",
    "'{\"amount\":1.5,\"currency\":\"EUR\"}',/amount",
    "'{\"amount\":\"-1\",\"currency\":\"EUR\"}',/amount",
    "'{\"amount\":\"1e5\",\"currency\":\"EUR\"}',/amount",
    "'{\"amount\":\"NaN\",\"currency\":\"EUR\"}',/amount",
    "'{\"amount\":\"1\",\"currency\":\"eur\"}',/currency",
    "'{\"amount\":\"1\",\"currency\":\"XAU\"}',/currency",
    "'{\"amount\":\"1\"}',/currency",
    "'{\"currency\":\"EUR\"}',/amount",
    "'{\"amount\":\"1\",\"currency\":\"EUR\",\"vat\":1}',''",
    "'{\"amount\":\"1000000000000\",\"currency\":\"EUR\"}',''",
    "'12','' "
  })
  void money_that_is_not_exact_is_refused(String json, String pointer) {
    assertThat(faults(json, Read.money()))
        .singleElement()
        .extracting(Fault::pointer)
        .isEqualTo(pointer);
  }

  @Test
  void a_word_is_one_of_those_known() {
    assertThat(faults("\"RED\"", Read.word(Colour.class))).isEmpty();
    assertThat(faults("\"red\"", Read.word(Colour.class)))
        .containsExactly(new Fault("", "is one of [RED, BLUE]"));
  }

  @Test
  void every_fault_is_named_at_once_with_its_pointer() {
    JsonNode json =
        Json.parse(
            """
            {"name":"", "lines":[{"n":1},{"n":0},{"m":1}], "a/b":{}, "~":1}
            """);

    Malformed malformed =
        catchThrowableOfType(Malformed.class, () -> Fields.read(json, ReadTest::order));

    assertThat(malformed.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/name", "/lines/1/n", "/lines/2/n", "/lines/2", "");
  }

  @Test
  void no_fault_repeats_the_name_of_a_field_that_is_not_known() {
    String address = "ada.martin@example.com";
    JsonNode json =
        Json.parse(
            "{\"name\":\"x\",\"%1$s\":1,\"lines\":[{\"n\":1,\"%1$s\":{}}]}".formatted(address));
    As<Map<String, Boolean>> map = Read.map(Read.text(3), Read.yesOrNo(), 2);

    Malformed malformed =
        catchThrowableOfType(Malformed.class, () -> Fields.read(json, ReadTest::order));

    assertThat(malformed.faults())
        .containsExactly(
            new Fault("/lines/0", "has a field that is not known here; known are n"),
            new Fault("", "has a field that is not known here; known are name, lines"));
    assertThat(faults("{\"" + address + "\":7}", map).toString()).doesNotContain("ada");
  }

  @Test
  void no_more_faults_are_told_than_asked_for() {
    JsonNode json = Json.parse("{\"lines\":[{},{},{}]}");

    Malformed malformed =
        catchThrowableOfType(Malformed.class, () -> Fields.read(json, ReadTest::order, 2));

    assertThat(malformed.faults()).hasSize(2);
  }

  @Test
  void an_object_without_faults_is_built() {
    assertThat(Fields.read(Json.parse("{\"name\":\"x\",\"lines\":[{\"n\":3}]}"), ReadTest::order))
        .isEqualTo("x[3]");
  }

  @Test
  void what_a_value_says_of_itself_is_a_fault_of_its_object() {
    Malformed malformed =
        catchThrowableOfType(
            Malformed.class,
            () ->
                Fields.read(
                    Json.parse("{}"),
                    fields ->
                        fields.<String>build(
                            () -> {
                              throw new IllegalArgumentException("ends before it begins");
                            })));

    assertThat(malformed.faults()).containsExactly(new Fault("", "ends before it begins"));
  }

  @Test
  void maps_check_their_keys_and_their_size() {
    As<Map<String, Boolean>> map = Read.map(Read.text(3), Read.yesOrNo(), 2);

    assertThat(faults("{\"a\":true,\"b\":false}", map)).isEmpty();
    assertThat(faults("{\"abcd\":1}", map)).extracting(Fault::pointer).containsExactly("");
    assertThat(faults("{\"a\":1}", map)).extracting(Fault::pointer).containsExactly("/a");
    assertThat(faults("{\"a\":true,\"b\":true,\"c\":true}", map)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":01}",
        "// x",
        "{\"a\":1234567890123456789012345678901234567890123}"
      })
  void what_is_not_json_is_malformed(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]; The body nests deeper than 32 levels",
        "{'a':1,'a':2}; The body names a field twice in one object",
        "{'a':12345678901234567890123456789012345678901}; The body holds a number of more than 40 digits",
        "{'a':x}; The body is not JSON",
        "{} {}; The body is not JSON"
      })
  void what_is_wrong_with_a_body_is_told_alone(String text, String detail) {
    Malformed malformed =
        catchThrowableOfType(Malformed.class, () -> Json.parse(text.replace('\'', '"')));

    assertThat(malformed.faults()).containsExactly(new Fault("", detail));
  }

  @Test
  void bytes_that_are_not_utf_8_are_malformed() {
    assertThatThrownBy(() -> Json.decode(new byte[] {(byte) 0xC3, (byte) 0x28}))
        .isInstanceOf(Malformed.class);
  }

  private static String order(Fields fields) {
    Field<String> name = fields.required("name", Read.text(10));
    Field<List<Integer>> lines =
        fields.list(
            "lines",
            Read.object(
                line -> {
                  Field<Integer> number = line.required("n", Read.wholeNumber(1, 9));
                  return line.build(number);
                }),
            5);
    return fields.build(() -> name.get() + lines.get());
  }

  private static <T> List<Fault> faults(String json, As<T> as) {
    List<Fault> faults = new java.util.ArrayList<>();
    assertThat(as.read(new Value(Json.parse(json), "", faults)).isEmpty())
        .isEqualTo(!faults.isEmpty());
    return faults;
  }
}
