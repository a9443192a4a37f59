package io.largesse.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.List;

/**
 * A call that must be refused.
 *
 * @param name what is wrong with it
 * @param status 4xx
 * @param pointers where the faults are, all of them; none where the input as a whole is faulty
 */
record BadCall(String name, Call call, int status, List<String> pointers) {
  BadCall {
    pointers = List.copyOf(pointers);
  }

  static BadCall of(String name, Call call, int status, String... pointers) {
    return new BadCall(name, call, status, List.of(pointers));
  }

  /**
   * A call whose good {@code body} has one field replaced.
   *
   * @param field its name, or a pointer into the body
   * @param value as JSON; empty to leave the field out
   */
  static BadCall field(Call good, String field, String value) {
    ObjectNode body = (ObjectNode) Json.parse(good.text());
    String pointer = field.startsWith("/") ? field : "/" + field;
    String parent = pointer.substring(0, pointer.lastIndexOf('/'));
    String name = pointer.substring(parent.length() + 1).replace("~1", "/");
    JsonNode holder = body.at(parent);
    if (value.isEmpty()) {
      ((ObjectNode) holder).remove(name);
    } else {
      ((ObjectNode) holder).set(name, Json.parse(value));
    }
    String shown = value.length() > 60 ? value.substring(0, 60) + "..." : value;
    return of(
        "%s %s with %s %s".formatted(good.method(), good.path(), name, shown),
        good.json(body),
        400,
        pointer);
  }

  /** The same, faulty at other places than that of the field. */
  BadCall at(String... others) {
    return new BadCall(name, call, status, List.of(others));
  }

  /** The same, refused with another status and without pointers. */
  BadCall answered(int other) {
    return new BadCall(name, call, other, List.of());
  }
}
