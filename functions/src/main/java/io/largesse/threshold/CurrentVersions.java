package io.largesse.threshold;

import java.util.Map;

/** Which version of every rule set is in force; 0, the shipped one, where none is named. */
public record CurrentVersions(Map<RuleMarket, Integer> ruleSets) {
  /** Nothing was published yet. */
  public static final CurrentVersions NONE = new CurrentVersions(Map.of());

  public CurrentVersions {
    ruleSets = Map.copyOf(ruleSets);
  }

  public int of(RuleMarket market) {
    return ruleSets.getOrDefault(market, 0);
  }
}
