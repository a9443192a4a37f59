package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.LocalDate;

/** A span of days in JSON. */
final class SpanJson {
  private SpanJson() {}

  static Span read(Fields fields) {
    Field<LocalDate> from = fields.required("from", Read.day());
    Field<LocalDate> to = fields.required("to", Read.day());
    return fields.build(() -> new Span(from.get(), to.get()));
  }

  static ObjectNode write(Span span) {
    return Json.object().put("from", span.from().toString()).put("to", span.to().toString());
  }
}
