package io.largesse.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @Test
  void each_item_is_a_row_and_what_it_lacks_an_empty_cell() {
    assertThat(csv("a,b,c", "{'items':[{'a':1,'b':'x'},{'a':2,'c':true,'b':null}],'next':'n'}"))
        .isEqualTo("a,b,c\r\n1,x,\r\n2,,true\r\n");
  }

  @Test
  void a_field_within_an_object_has_its_column_also_where_there_is_no_object() {
    assertThat(
            csv(
                "m.amount,m.currency",
                "{'items':[{'m':{'amount':'1.50','currency':'EUR'}},{'m':null},{}]}"))
        .isEqualTo("m.amount,m.currency\r\n1.50,EUR\r\n,\r\n,\r\n");
  }

  @Test
  void an_array_and_an_object_of_any_fields_are_json_in_one_cell() {
    assertThat(csv("l,o", "{'items':[{'l':['a',{'b':1}],'o':{'JP':'0.60'}}]}"))
        .isEqualTo("l,o\r\n\"[\"\"a\"\",{\"\"b\"\":1}]\",\"{\"\"JP\"\":\"\"0.60\"\"}\"\r\n");
  }

  @Test
  void what_the_list_says_of_itself_stands_in_each_row() {
    CsvColumns columns = new CsvColumns(List.of("market", "version"), List.of("id"));

    assertThat(
            Csv.of(columns, parsed("{'market':'FR','version':3,'items':[{'id':'A'},{'id':'B'}]}")))
        .isEqualTo("market,version,id\r\nFR,3,A\r\nFR,3,B\r\n");
  }

  @Test
  void a_list_without_items_names_its_columns() {
    assertThat(csv("a,b", "{'items':[]}")).isEqualTo("a,b\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain | plain",
        "a, b | \"a, b\"",
        "say \"a\" | \"say \"\"a\"\"\"",
        "Zoë 🎁 | Zoë 🎁",
        "-12.50 | -12.50",
        "-3 | -3"
      })
  void a_cell_is_quoted_where_it_must_be(String value, String cell) {
    assertThat(cellOf(value)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33612345678",
        "-1+1",
        "@SUM(A1)",
        "-",
        "-1.",
        "\t=1",
        "＝1",
        "＋1",
        "－1",
        "＠a"
      })
  void what_a_spreadsheet_would_run_is_text(String value) {
    assertThat(cellOf(value)).isEqualTo("'" + value);
  }

  @Test
  void a_formula_is_text_within_quotes_too() {
    assertThat(cellOf("=cmd|\"/c calc\"!A1")).isEqualTo("\"'=cmd|\"\"/c calc\"\"!A1\"");
    assertThat(cellOf("\r\n=1")).isEqualTo("\"'\r\n=1\"");
  }

  @Test
  void numbers_are_numbers_whatever_their_sign() {
    assertThat(csv("a", "{'items':[{'a':-3}]}")).isEqualTo("a\r\n-3\r\n");
  }

  private static String cellOf(String value) {
    ObjectNode list = Json.object();
    list.putArray("items").addObject().put("a", value);
    String csv = Csv.of(new CsvColumns(List.of(), List.of("a")), list);
    return csv.substring("a\r\n".length(), csv.length() - "\r\n".length());
  }

  private static String csv(String columns, String list) {
    return Csv.of(new CsvColumns(List.of(), List.of(columns.split(",", -1))), parsed(list));
  }

  private static ObjectNode parsed(String list) {
    return (ObjectNode) Json.parse(list.replace('\'', '"'));
  }
}
