package io.largesse.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * How much one answer can carry. Lambda lets 6 MB pass, in which the body is a string: its quotes
 * count twice.
 */
public final class Payload {
  /** Lambda's limit is 6,291,556 bytes; what is left is for headers. */
  static final int BODY_BYTES_MAX = 6_000_000;

  private Payload() {}

  static boolean fits(String body) {
    return bytesOf(body) <= BODY_BYTES_MAX;
  }

  /** As many of {@code items}, from the first on, as one answer can carry. */
  public static List<JsonNode> fitting(List<? extends JsonNode> items) {
    List<JsonNode> fitting = new ArrayList<>();
    long bytes = 0;
    for (JsonNode item : items) {
      bytes += bytesOf(Json.write(item)) + 1;
      if (bytes > BODY_BYTES_MAX) {
        return fitting;
      }
      fitting.add(item);
    }
    return fitting;
  }

  /** The bytes of {@code body} as a string in JSON, or some more. */
  private static long bytesOf(String body) {
    long bytes = 0;
    for (int index = 0; index < body.length(); index++) {
      char each = body.charAt(index);
      if (each < ' ') {
        bytes += 6;
      } else if (each == '"' || each == '\\') {
        bytes += 2;
      } else if (each < 0x80) {
        bytes += 1;
      } else if (each < 0x800 || Character.isSurrogate(each)) {
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }
}
