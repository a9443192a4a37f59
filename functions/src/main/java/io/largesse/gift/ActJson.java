package io.largesse.gift;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.Instant;

/** An act in JSON, as it is kept. */
final class ActJson {
  private static final int TEXT_MAX = 1_000;

  private ActJson() {}

  static Act read(Fields fields) {
    Field<String> by = fields.required("by", Read.text(TEXT_MAX));
    Field<String> requestId = fields.required("requestId", Read.text(TEXT_MAX));
    Field<Instant> at = fields.required("at", Read.time());
    return fields.build(() -> new Act(by.get(), requestId.get(), at.get()));
  }

  static ObjectNode write(Act act) {
    return Json.object()
        .put("by", act.by())
        .put("requestId", act.requestId())
        .put("at", act.at().toString());
  }
}
