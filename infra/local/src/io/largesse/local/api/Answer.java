package io.largesse.local.api;

import io.largesse.json.Json;
import java.util.List;
import java.util.Map;

/** An HTTP answer; all are text. */
public record Answer(int status, Map<String, List<String>> headers, String body) {
  public static Answer json(int status, String body) {
    return of(status, "application/json", body);
  }

  public static Answer problem(int status, String kind, String title, String detail) {
    String body =
        Json.write(
            Json.object()
                .put("type", "/problems/" + kind)
                .put("title", title)
                .put("status", status)
                .put("detail", detail));
    return of(status, "application/problem+json", body);
  }

  private static Answer of(int status, String mediaType, String body) {
    return new Answer(status, Map.of("Content-Type", List.of(mediaType)), body);
  }
}
