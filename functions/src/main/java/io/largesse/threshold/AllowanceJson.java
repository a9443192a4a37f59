package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** What remains under a rule, in JSON. */
public final class AllowanceJson {
  private AllowanceJson() {}

  public static ObjectNode write(Allowance allowance) {
    ObjectNode json =
        Json.object()
            .put("rule", allowance.rule())
            .put("version", allowance.version())
            .put("adopted", allowance.adopted())
            .put("regime", allowance.regime().name())
            .put("effect", allowance.effect().name())
            .put("outcome", allowance.outcome().name());
    allowance.used().ifPresent(used -> json.set("used", QuantityJson.write(used)));
    allowance.limit().ifPresent(limit -> json.set("limit", QuantityJson.write(limit)));
    allowance.remaining().ifPresent(left -> json.set("remaining", QuantityJson.write(left)));
    json.set("window", SpanJson.write(allowance.window()));
    return json;
  }
}
