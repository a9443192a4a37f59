package io.largesse.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.id.Ids;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes the rules of a whole set, and drafts of one. */
public final class RuleSetJson {
  /** Periods of rules in one set. */
  public static final int RULES_MAX = 500;

  /** Bytes of a draft's JSON: an item of DynamoDB holds 400 KB, its other attributes included. */
  public static final int BYTES_MAX = 350_000;

  private RuleSetJson() {}

  /** The rules of the set of {@code market}, whose periods do not overlap. */
  static As<List<ThresholdRule>> rules(RuleMarket market) {
    As<List<ThresholdRule>> each = Read.list(Read.object(RuleJson.of(market)), RULES_MAX);
    return value -> {
      Optional<List<ThresholdRule>> rules = each.read(value);
      boolean apart = Periods.noteOverlaps(value);
      return apart ? rules : Optional.empty();
    };
  }

  /** Reads a draft of the set of {@code market}, with every fault. */
  public static Function<Fields, RuleDraft> draft(RuleMarket market) {
    return fields -> {
      Field<List<ThresholdRule>> rules = fields.required("rules", rules(market));
      Field<List<String>> retires = fields.list("retires", Read.id(Ids::check), RULES_MAX);
      return fields.build(
          () -> {
            RuleDraft draft = new RuleDraft(rules.get(), retires.get());
            if (Json.write(write(draft)).getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
              throw new IllegalArgumentException("is larger than " + BYTES_MAX + " bytes");
            }
            return draft;
          });
    };
  }

  public static ObjectNode write(RuleDraft draft) {
    ObjectNode json = Json.object();
    json.set("rules", write(draft.rules()));
    ArrayNode retires = json.putArray("retires");
    draft.retires().forEach(retires::add);
    return json;
  }

  public static JsonNode write(List<ThresholdRule> rules) {
    ArrayNode json = Json.array();
    rules.stream().map(RuleJson::write).forEach(json::add);
    return json;
  }
}
