package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** Writes a published rule set, and whether it is the one in force. */
public final class PublicationJson {
  private PublicationJson() {}

  /** Writes it beside {@code current}, the version that is in force. */
  public static ObjectNode write(Publication publication, int current) {
    RuleSet set = publication.set();
    ObjectNode json =
        Json.object()
            .put("market", set.market())
            .put("version", set.version())
            .put("current", set.version() == current)
            .put("draftedBy", publication.editor())
            .put("publishedBy", publication.by())
            .put("publishedAt", publication.at().toString());
    json.set("rules", RuleSetJson.write(set.rules()));
    ArrayNode retires = json.putArray("retires");
    publication.retires().forEach(retires::add);
    return json;
  }
}
