package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Sub;
import io.largesse.audit.Act;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.Instant;

/** Who recorded something, when, in JSON. */
final class RecordedJson {
  private static final int REQUEST_ID_MAX = 200;

  private RecordedJson() {}

  static Act read(Fields fields) {
    Field<String> by = fields.required("by", Read.text(Sub.LENGTH_MAX));
    Field<String> requestId = fields.required("requestId", Read.text(REQUEST_ID_MAX));
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
