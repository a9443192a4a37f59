package io.largesse.threshold;

import io.largesse.threshold.Finding.OfRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How two verdicts on one gift differ: in what is decided, in who must approve, in what finance
 * must declare, or in what a rule that is not silent finds.
 *
 * @param before what the first says, with the findings alone that the second has not
 * @param after what the second says, with the findings alone that the first has not
 */
public record VerdictDifference(Side before, Side after) {
  /**
   * More findings of one verdict than this help nobody; those that decide come first. Ninety
   * differences fit into one transaction of DynamoDB's, 4 MB.
   */
  static final int FINDINGS_MAX = 10;

  /**
   * One of the two.
   *
   * @param leftOut how many findings that the other has not are left out here
   */
  public record Side(
      Decision decision, List<Finding> findings, List<DeclarationMark> declarations, int leftOut) {
    public Side {
      findings = List.copyOf(findings);
      declarations = List.copyOf(declarations);
    }
  }

  /**
   * None if nothing that a verdict does is another; the version of a rule set alone does nothing.
   */
  public static Optional<VerdictDifference> between(Verdict before, Verdict after) {
    boolean same =
        before.decision() == after.decision()
            && before.approvers().equals(after.approvers())
            && Set.copyOf(before.declarations()).equals(Set.copyOf(after.declarations()))
            && effects(before).equals(effects(after));
    return same
        ? Optional.empty()
        : Optional.of(new VerdictDifference(side(before, after), side(after, before)));
  }

  /** What the findings that are not silent come to, without their arithmetic. */
  private static Set<Object> effects(Verdict verdict) {
    Set<Object> effects = new HashSet<>();
    for (Finding finding : verdict.findings()) {
      switch (finding) {
        case OfRule of -> {
          if (of.outcome() != Outcome.WITHIN) {
            effects.add(List.of(of.rule(), of.effect(), of.outcome(), of.approver()));
          }
        }
        case Finding.NoRule _, Finding.HeldOut _ -> effects.add(finding);
      }
    }
    return effects;
  }

  private static Side side(Verdict verdict, Verdict other) {
    Set<Finding> others = new HashSet<>();
    other.findings().forEach(finding -> others.add(unversioned(finding)));
    List<Finding> findings =
        verdict.findings().stream()
            .filter(finding -> !others.contains(unversioned(finding)))
            .sorted((one, another) -> another.decision().compareTo(one.decision()))
            .toList();
    int shown = Math.min(findings.size(), FINDINGS_MAX);
    return new Side(
        verdict.decision(),
        findings.subList(0, shown),
        verdict.declarations().stream()
            .filter(mark -> !other.declarations().contains(mark))
            .limit(FINDINGS_MAX)
            .toList(),
        findings.size() - shown);
  }

  /** A finding as one of a set that was never published. */
  private static Finding unversioned(Finding finding) {
    return switch (finding) {
      case OfRule of ->
          new OfRule(
              of.rule(),
              0,
              false,
              of.regime(),
              of.effect(),
              of.outcome(),
              of.arithmetic(),
              of.rate(),
              of.window(),
              of.allowedFrom(),
              of.approver());
      case Finding.NoRule _, Finding.HeldOut _ -> finding;
    };
  }
}
