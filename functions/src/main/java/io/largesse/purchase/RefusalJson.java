package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fault;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.List;

/** Why a return is refused, in JSON. */
public final class RefusalJson {
  private static final int TEXT_MAX = 200;

  /** Each line of a return may have three, and its time one. */
  private static final int FAULTS_MAX = 3 * Purchase.LINES_MAX + 1;

  private RefusalJson() {}

  static Refusal read(Fields fields) {
    Field<Refusal.Reason> reason = fields.required("reason", Read.word(Refusal.Reason.class));
    Field<List<Fault>> errors = fields.list("errors", Read.object(RefusalJson::fault), FAULTS_MAX);
    return fields.build(() -> new Refusal(reason.get(), errors.get()));
  }

  public static ObjectNode write(Refusal refusal) {
    ObjectNode json = Json.object().put("reason", refusal.reason().name());
    ArrayNode errors = json.putArray("errors");
    refusal
        .faults()
        .forEach(
            fault ->
                errors.add(
                    Json.object().put("pointer", fault.pointer()).put("detail", fault.detail())));
    return json;
  }

  private static Fault fault(Fields fields) {
    Field<String> pointer = fields.required("pointer", Read.text(TEXT_MAX));
    Field<String> detail = fields.required("detail", Read.text(TEXT_MAX));
    return fields.build(() -> new Fault(pointer.get(), detail.get()));
  }
}
