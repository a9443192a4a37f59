package io.largesse.gift;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;

/**
 * A step that was taken: what, by whom, when, and why.
 *
 * @param role in which it was taken
 * @param status what the gift came to by it
 */
public record Step(StepRequest request, Act act, Role role, GiftStatus status) {
  /** Whether {@code caller} took it, in the role that they have now. */
  boolean isBy(Caller caller) {
    return act.by().equals(caller.sub()) && role == caller.role();
  }
}
