package io.largesse.gift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.List;

/** An attempt in JSON, as it is kept and read. */
final class AttemptJson {
  private static final int RULES_MAX = 10_000;
  private static final int RULE_ID_MAX = 1_000;

  private AttemptJson() {}

  static Attempt read(Fields fields) {
    Field<Act> act = fields.required("act", Read.object(ActJson::read));
    Field<GiftRequest> request = fields.required("request", Read.object(GiftRequestJson::read));
    Field<List<String>> rules = fields.list("rules", Read.text(RULE_ID_MAX), RULES_MAX);
    return fields.build(() -> new Attempt(act.get(), request.get(), rules.get()));
  }

  static ObjectNode write(Attempt attempt) {
    ObjectNode json = Json.object();
    json.set("act", ActJson.write(attempt.act()));
    json.set("request", GiftRequestJson.write(attempt.request()));
    return withRules(json, attempt);
  }

  /** The form that callers read. */
  static ObjectNode answer(Attempt attempt) {
    ObjectNode json =
        Json.object()
            .put("by", attempt.act().by())
            .put("at", attempt.act().at().toString())
            .put("clientId", attempt.request().clientId().value())
            .put("boutique", attempt.request().boutique().value());
    attempt.request().sku().ifPresent(sku -> json.put("sku", sku.value()));
    json.put("quantity", attempt.request().quantity());
    return withRules(json, attempt);
  }

  private static ObjectNode withRules(ObjectNode json, Attempt attempt) {
    ArrayNode rules = json.putArray("rules");
    attempt.rules().forEach(rules::add);
    return json;
  }
}
