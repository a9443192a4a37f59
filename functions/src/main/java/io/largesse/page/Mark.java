package io.largesse.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A cursor made of some texts, which say where in a list the next page begins. */
public final class Mark {
  private Mark() {}

  public static String write(List<String> parts) {
    ArrayNode json = Json.array();
    parts.forEach(json::add);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }

  /** Throws {@link Malformed} unless {@code cursor} has that many parts, {@code list} the first. */
  public static List<String> read(String cursor, String list, int size) {
    try {
      JsonNode json =
          Json.parse(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
      List<String> parts = json.valueStream().map(JsonNode::asText).toList();
      if (json.isArray() && parts.size() == size && parts.getFirst().equals(list)) {
        return parts;
      }
    } catch (IllegalArgumentException | Malformed foreign) {
      throw foreign();
    }
    throw foreign();
  }

  /** What is said of a cursor that was not made here. */
  public static Malformed foreign() {
    return new Malformed("/cursor", "does not belong to this list");
  }
}
