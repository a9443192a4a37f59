package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/**
 * How far judging everyone by a published segmentation has come.
 *
 * @param parts of the whole base, in which it is gone through
 * @param done parts that are
 * @param clients who were visited so far
 */
public record SweepProgress(int version, int parts, int done, long clients) {
  /** As it is told: RUNNING until all parts are done. */
  public ObjectNode write() {
    return Json.object()
        .put("version", version)
        .put("state", done < parts ? "RUNNING" : "DONE")
        .put("parts", parts)
        .put("partsDone", done)
        .put("clients", clients);
  }
}
