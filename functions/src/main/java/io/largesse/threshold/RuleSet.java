package io.largesse.threshold;

import java.util.List;

/**
 * All threshold rules of one market, in one version.
 *
 * @param market a country's code, {@code EU} or {@code HOUSE}
 * @param version 0 as shipped, from 1 on as published
 * @param rules every period of every rule, expired and future ones too
 */
public record RuleSet(String market, int version, List<ThresholdRule> rules) {
  /** The market of the house's own rules, which hold everywhere. */
  public static final String HOUSE = "HOUSE";

  public RuleSet {
    rules = List.copyOf(rules);
  }

  /** Whether compliance has published it; what refuses asks for approval until then. */
  public boolean adopted() {
    return version > 0;
  }
}
