package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Finding;
import io.largesse.threshold.Verdict;
import java.util.List;

/**
 * An attempt to register a gift that was refused.
 *
 * @param rules those that refused it
 */
public record Attempt(Act act, GiftRequest request, List<String> rules) {
  public Attempt {
    rules = List.copyOf(rules);
  }

  static Attempt refused(Act act, GiftRequest request, Verdict verdict) {
    return new Attempt(
        act,
        request,
        verdict.findings().stream()
            .filter(finding -> finding.decision() == Decision.REFUSED)
            .filter(Finding.OfRule.class::isInstance)
            .map(finding -> ((Finding.OfRule) finding).rule())
            .toList());
  }
}
