package io.largesse.threshold;

import io.largesse.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules say of a gift.
 *
 * @param findings one for each rule that looked at the gift, then one for each status without rule
 *     and each experiment that holds the client out
 * @param alternatives what may be given instead; empty unless the gift is refused
 */
public record Verdict(
    List<Finding> findings, List<DeclarationMark> declarations, List<Alternative> alternatives) {
  public Verdict {
    findings = List.copyOf(findings);
    declarations = List.copyOf(declarations);
    alternatives = List.copyOf(alternatives);
  }

  /** The strictest finding wins. */
  public Decision decision() {
    Decision decision = Decision.ALLOWED;
    for (Finding finding : findings) {
      decision = decision.and(finding.decision());
    }
    return decision;
  }

  /** Whose approvals it takes, each role once; none unless the gift needs approval. */
  public List<Role> approvers() {
    return decision() == Decision.NEEDS_APPROVAL
        ? findings.stream()
            .map(Finding::approver)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList()
        : List.of();
  }

  /** The same verdict, with more findings. */
  public Verdict and(List<? extends Finding> more) {
    return new Verdict(
        Stream.concat(findings.stream(), more.stream()).toList(), declarations, alternatives);
  }

  /** The same verdict, with what may be given instead. */
  public Verdict with(List<Alternative> found) {
    return new Verdict(findings, declarations, found);
  }
}
