package io.largesse.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list as CSV (RFC 4180): a row for each item, a column for each field that any of them has.
 *
 * <p>The fields of an object are columns of their own, {@code retail.amount}; an array is JSON in
 * one cell. What the list says beside its items stands in each row.
 */
final class Csv {
  private static final String LINE_END = "\r\n";

  /** What a spreadsheet would take for a formula, and run. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]");

  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  private Csv() {}

  /** The text of {@code list}, which has {@code items} and perhaps the cursor {@code next}. */
  static String of(ObjectNode list) {
    ObjectNode beside = list.deepCopy().without(List.of("items", "next"));
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (JsonNode item : list.path("items")) {
      Map<String, String> row = new LinkedHashMap<>();
      flatten("", beside, row);
      flatten("", item, row);
      columns.addAll(row.keySet());
      rows.add(row);
    }
    StringBuilder text = new StringBuilder();
    if (!columns.isEmpty()) {
      text.append(line(columns.stream().toList()));
    }
    rows.forEach(
        row ->
            text.append(
                line(columns.stream().map(column -> row.getOrDefault(column, "")).toList())));
    return text.toString();
  }

  private static void flatten(String prefix, JsonNode object, Map<String, String> row) {
    object
        .properties()
        .forEach(
            field -> {
              String column = prefix + field.getKey();
              JsonNode value = field.getValue();
              if (value.isObject()) {
                flatten(column + ".", value, row);
              } else {
                row.put(column, cell(value));
              }
            });
  }

  private static String cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL -> "";
      case STRING -> harmless(value.textValue());
      default -> Json.write(value);
    };
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String quoted(String cell) {
    return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
