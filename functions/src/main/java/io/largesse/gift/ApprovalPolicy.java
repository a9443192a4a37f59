package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who must approve, besides the roles that rules name.
 *
 * @param twoPersonsForOfficials whether what asks for approval of a gift to an official, or to a
 *     relative of one, takes both compliance and the manager of the boutique
 */
public record ApprovalPolicy(boolean twoPersonsForOfficials) {
  /** All whose approval a gift takes that counts as {@code entry} and was judged so. */
  Set<Role> asked(Verdict verdict, Entry entry) {
    return verdict.decision() == Decision.NEEDS_APPROVAL
        ? with(verdict.approvers(), entry)
        : Set.of();
  }

  /** {@code roles}, of whom there is one at least, and those that the policy adds to them. */
  Set<Role> with(Collection<Role> roles, Entry entry) {
    Set<Role> asked = EnumSet.copyOf(roles);
    if (twoPersonsForOfficials && entry.statuses().stream().anyMatch(ApprovalPolicy::isOfficial)) {
      asked.add(Role.COMPLIANCE);
      asked.add(Role.MANAGER);
    }
    return asked;
  }

  private static boolean isOfficial(Status status) {
    return status.recipientClass() == RecipientClass.PUBLIC_OFFICIAL
        || status.recipientClass() == RecipientClass.RELATIVE_OF_OFFICIAL;
  }
}
