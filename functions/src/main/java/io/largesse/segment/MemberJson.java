package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** Members in JSON: ids alone, never personal data. */
public final class MemberJson {
  private MemberJson() {}

  public static ObjectNode write(Member member) {
    return Json.object()
        .put("clientId", member.client().value())
        .put("segment", member.segment().orElse(null))
        .put("since", member.since().toString());
  }
}
