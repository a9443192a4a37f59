package io.largesse.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists, read to their end. */
final class Pages {
  /** No list of the tests is longer: a cursor that leads in a circle must end. */
  private static final int PAGES_MAX = 50;

  private Pages() {}

  /** Every item of the list at {@code path}, which has a query already. */
  static List<JsonNode> of(String path, Actor actor) {
    List<JsonNode> items = new ArrayList<>();
    String next = path;
    for (int page = 0; page < PAGES_MAX; page++) {
      JsonNode json = Call.get(next).by(actor).send().is(200).json();
      json.path("items").forEach(items::add);
      if (!json.has("next")) {
        return items;
      }
      next =
          path + "&cursor=" + URLEncoder.encode(json.path("next").asText(), StandardCharsets.UTF_8);
    }
    throw new AssertionError("The list does not end: " + path);
  }
}
