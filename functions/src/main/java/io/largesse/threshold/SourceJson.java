package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.threshold.ThresholdRule.Certainty;
import io.largesse.threshold.ThresholdRule.Source;
import java.util.Optional;

/** Reads and writes where a rule was read. */
final class SourceJson {
  private static final int TEXT_LENGTH_MAX = 500;

  private SourceJson() {}

  static Source read(Fields fields) {
    Field<String> title = fields.required("title", Read.text(TEXT_LENGTH_MAX));
    Field<Optional<String>> address = fields.optional("address", Read.text(TEXT_LENGTH_MAX));
    Field<Certainty> certainty = fields.required("certainty", Read.word(Certainty.class));
    return fields.build(() -> new Source(title.get(), address.get(), certainty.get()));
  }

  static ObjectNode write(Source source) {
    ObjectNode json = Json.object().put("title", source.title());
    source.address().ifPresent(address -> json.put("address", address));
    return json.put("certainty", source.certainty().name());
  }
}
