package io.largesse.threshold;

import io.largesse.client.Status;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.List;
import java.util.Optional;

/** Whether the law of a client's status is known: where it is not, silence must not mean yes. */
final class Coverage {
  private Coverage() {}

  /** Whether a known rule of probity of the status's own country is for it and for the gift. */
  static boolean covers(List<RuleSet> ruleSets, Status status, long gift, long day, long today) {
    for (RuleSet ruleSet : ruleSets) {
      for (Timeline timeline : ruleSet.covering()) {
        Optional<Period> period = timeline.on(day, today);
        if (period.isPresent() && period.get().holds(day) && covers(period.get(), status, gift)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean covers(Period period, Status status, long gift) {
    return period.rule().regime() == Regime.PROBITY
        && period.rule().country().isPresent()
        && Aim.binds(period, status)
        && period.takesTypologyAndTieOf(gift);
  }
}
