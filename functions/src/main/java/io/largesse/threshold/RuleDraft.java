package io.largesse.threshold;

import java.util.List;

/**
 * What a market's rule set is to become.
 *
 * @param rules the whole set
 * @param retires ids of rules of the current set that it leaves out on purpose
 */
public record RuleDraft(List<ThresholdRule> rules, List<String> retires) {
  public RuleDraft {
    rules = List.copyOf(rules);
    retires = List.copyOf(retires);
  }
}
