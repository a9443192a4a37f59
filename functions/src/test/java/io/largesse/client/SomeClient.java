package io.largesse.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fields;
import io.largesse.json.Json;

/** Clients for tests. */
public final class SomeClient {
  private SomeClient() {}

  /**
   * A client of PAR-01 who resides in France, with {@code fields} besides or instead: JSON, with
   * single quotes in place of double ones.
   */
  public static Client with(String id, String... fields) {
    ObjectNode json =
        Json.object()
            .put("clientId", id)
            .put("givenName", "Marie")
            .put("familyName", "Dupont")
            .put("residence", "FR")
            .put("boutique", "PAR-01");
    for (String field : fields) {
      json.setAll((ObjectNode) Json.parse("{" + field.replace('\'', '"') + "}"));
    }
    return Fields.read(json, ClientJson::read);
  }
}
