package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.threshold.Finding;
import io.largesse.threshold.Quantity;
import io.largesse.threshold.Verdict;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Carries approvals over from one verdict on a gift to a later one. */
final class Approvals {
  private Approvals() {}

  /** The roles that must approve {@code now} although all have approved {@code before}. */
  static Set<Role> missing(Verdict before, Verdict now) {
    Set<Role> missing = EnumSet.noneOf(Role.class);
    for (Finding finding : now.findings()) {
      finding
          .approver()
          .filter(role -> before.findings().stream().noneMatch(earlier -> holds(earlier, finding)))
          .ifPresent(missing::add);
    }
    return missing;
  }

  /** Whether the approval of {@code before} is good for {@code now}. */
  private static boolean holds(Finding before, Finding now) {
    if (!before.approver().equals(now.approver()) || before.outcome() != now.outcome()) {
      return false;
    }
    return switch (now) {
      case Finding.NoRule noRule -> noRule.equals(before);
      case Finding.HeldOut held -> held.equals(before);
      case Finding.OfRule rule ->
          before instanceof Finding.OfRule earlier
              && earlier.rule().equals(rule.rule())
              && earlier.version() == rule.version()
              && !hasGrown(earlier.arithmetic().over(), rule.arithmetic().over());
    };
  }

  private static boolean hasGrown(Optional<Quantity> before, Optional<Quantity> now) {
    if (now.isEmpty()) {
      return false;
    }
    if (before.isEmpty()) {
      return true;
    }
    return switch (now.get()) {
      case Quantity.Amount(var money) ->
          !(before.get() instanceof Quantity.Amount(var earlier)
              && earlier.currency().equals(money.currency())
              && money.compareTo(earlier) <= 0);
      case Quantity.Count(long gifts) ->
          !(before.get() instanceof Quantity.Count(long earlier) && gifts <= earlier);
    };
  }
}
