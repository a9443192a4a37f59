package io.largesse.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** A line of the log that the alarm on errors counts. */
public final class ErrorLine {
  private ErrorLine() {}

  /** Its beginning; what follows says with what, and is never of a person but an id. */
  public static ObjectNode of(String message) {
    return Json.object().put("level", "ERROR").put("message", message);
  }
}
