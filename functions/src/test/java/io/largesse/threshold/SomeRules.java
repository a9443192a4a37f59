package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Fields;

/** Rules and drafts for tests. */
public final class SomeRules {
  public static final RuleMarket GB = new RuleMarket("GB");

  /** A market for which nothing ships. */
  public static final RuleMarket NO = new RuleMarket("NO");

  private SomeRules() {}

  /** A rule of {@code market} that refuses above {@code limit} in euros. */
  public static ThresholdRule rule(RuleMarket market, String id, String limit) {
    ObjectNode json =
        RuleJsonTest.rule(
            "\"id\":\"%s\",\"country\":\"%s\",\"regime\":\"PROBITY\",\"effect\":\"REFUSE\""
                    .formatted(id, market)
                + ",\"shape\":null,\"treatment\":null"
                + ",\"limit\":{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(limit));
    return Fields.read(json, RuleJson.of(market));
  }

  public static RuleDraft draft(RuleMarket market, String... ids) {
    return new RuleDraft(
        java.util.Arrays.stream(ids).map(id -> rule(market, id, "10.00")).toList(),
        java.util.List.of());
  }
}
