package io.largesse.local.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One method of one path of the API, and the function (by its logical id) that answers it. */
public record Route(String method, String path, String function) {
  /** The values of the path's variables, if {@code segments} are a path of this route. */
  Optional<Map<String, String>> match(List<String> segments) {
    List<String> pattern = segments(path);
    if (pattern.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new TreeMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String expected = pattern.get(i);
      String actual = segments.get(i);
      if (isVariable(expected) && !actual.isEmpty()) {
        variables.put(expected.substring(1, expected.length() - 1), actual);
      } else if (!expected.equals(actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  /** Fewer variables go first: {@code /stock/movements} before {@code /stock/{sku}}. */
  long variables() {
    return segments(path).stream().filter(Route::isVariable).count();
  }

  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
