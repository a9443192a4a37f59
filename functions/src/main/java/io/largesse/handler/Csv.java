package io.largesse.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list as CSV (RFC 4180): a line that names the columns, and a row for each item.
 *
 * <p>An array, and an object whose fields have any names, is JSON in one cell. What the list says
 * beside its items stands in each row.
 */
final class Csv {
  private static final String LINE_END = "\r\n";

  /** What a spreadsheet would take for a formula, and run. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]");

  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  private static final Pattern DOT = Pattern.compile("\\.");

  private Csv() {}

  /** The text of {@code list}, which has {@code items}, in {@code columns}. */
  static String of(CsvColumns columns, ObjectNode list) {
    List<String> beside = cells(columns.list(), list);
    StringBuilder text = new StringBuilder(line(columns.list(), columns.item()));
    for (JsonNode item : list.path("items")) {
      text.append(line(beside, cells(columns.item(), item)));
    }
    return text.toString();
  }

  private static List<String> cells(List<String> columns, JsonNode of) {
    return columns.stream().map(column -> cell(field(column, of))).toList();
  }

  private static JsonNode field(String column, JsonNode of) {
    JsonNode field = of;
    for (String name : DOT.split(column, -1)) {
      field = field.path(name);
    }
    return field;
  }

  private static String cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> "";
      case STRING -> harmless(value.textValue());
      default -> Json.write(value);
    };
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  private static String line(List<String> ofList, List<String> ofItem) {
    return Stream.concat(ofList.stream(), ofItem.stream())
        .map(Csv::quoted)
        .collect(Collectors.joining(",", "", LINE_END));
  }

  private static String quoted(String cell) {
    return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
