package io.largesse.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a list as CSV, the same on every page: the fields that infra/openapi.yaml gives
 * it, a field within an object as {@code retail.amount}.
 *
 * @param list what it says beside its items
 * @param item what each item says
 */
record CsvColumns(List<String> list, List<String> item) {
  CsvColumns {
    list = List.copyOf(list);
    item = List.copyOf(item);
  }

  /** Those of the list that {@code route} reads; empty if it reads no list. */
  static Optional<CsvColumns> of(String route) {
    JsonNode columns = All.COLUMNS.path(route);
    return columns.isMissingNode()
        ? Optional.empty()
        : Optional.of(new CsvColumns(names(columns.path("list")), names(columns.path("item"))));
  }

  private static List<String> names(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  /** Read when the first list is asked for as CSV. */
  private static final class All {
    private static final JsonNode COLUMNS = read();

    private static JsonNode read() {
      try (InputStream file = CsvColumns.class.getResourceAsStream("/csv/columns.json")) {
        if (file == null) {
          throw new IllegalStateException("The columns are not there");
        }
        return Json.parse(Json.decode(file.readAllBytes()));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
