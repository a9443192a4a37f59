package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/** One resource of the template, with every intrinsic function resolved. */
public record Resource(String logicalId, String type, JsonNode properties) {
  /** The name by which the world outside the template knows it. */
  public String name() {
    return Names.name(logicalId);
  }

  public String arn() {
    return Names.arnOf(logicalId, type);
  }
}
