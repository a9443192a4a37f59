package io.largesse.gift;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who may take which step. */
final class StepRights {
  private static final Set<Role> DECIDE =
      EnumSet.of(Role.MANAGER, Role.COMPLIANCE, Role.FINANCE, Role.HQ);
  private static final Set<Role> HANDLE =
      EnumSet.of(Role.ADVISOR, Role.MANAGER, Role.HQ, Role.SYSTEM);

  private StepRights() {}

  /** Whether {@code caller} may take steps of this kind where {@code gift} is. */
  static boolean allow(StepKind step, Gift gift, Caller caller) {
    Set<Role> roles =
        switch (step) {
          case APPROVE, REJECT -> DECIDE;
          case OFFER, ACCEPT, DECLINE, GIVE, CANCEL, RETURN -> HANDLE;
          case EXPIRE -> Set.of();
        };
    return roles.contains(caller.role()) && gift.isWithinReachOf(caller);
  }

  /** Whether {@code sub} asked for the gift, or approved it in a role other than {@code role}. */
  static boolean isInvolved(String sub, Role role, Gift gift) {
    return gift.registered().by().equals(sub)
        || gift.steps().stream()
            .filter(step -> step.act().by().equals(sub))
            .anyMatch(
                step ->
                    switch (step.request().step()) {
                      case GIVE -> true;
                      case APPROVE -> step.role() != role;
                      case REJECT, OFFER, ACCEPT, DECLINE, CANCEL, RETURN, EXPIRE -> false;
                    });
  }
}
