package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.client.RecipientClass;
import io.largesse.client.Status;
import io.largesse.money.ExchangeRate;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.time.LocalDate;
import java.util.Optional;

/** What one rule, the lack of one, or an experiment says of a gift. */
public sealed interface Finding {
  Outcome outcome();

  /** The role whose approval it asks for, if it asks for one. */
  Optional<Role> approver();

  /** What would be decided if this were the only finding. */
  Decision decision();

  /**
   * What a rule says.
   *
   * @param version that of the rule's set; 0 as shipped
   * @param adopted whether the rule's set is published
   * @param rate the one that the gift was converted with, if it was
   * @param window the days over which the rule counted
   * @param allowedFrom the first later day on which this rule would leave the gift within
   */
  record OfRule(
      String rule,
      int version,
      boolean adopted,
      Regime regime,
      Effect effect,
      Outcome outcome,
      Arithmetic arithmetic,
      Optional<ExchangeRate> rate,
      Span window,
      Optional<LocalDate> allowedFrom,
      Optional<Role> approver)
      implements Finding {
    @Override
    public Decision decision() {
      if (approver.isPresent()) {
        return Decision.NEEDS_APPROVAL;
      }
      return outcome == Outcome.OVER && effect == Effect.REFUSE
          ? Decision.REFUSED
          : Decision.ALLOWED;
    }
  }

  /**
   * The client is not offered such gifts for a time, so that what they bring back can be told.
   *
   * @param experiment its id
   */
  record HeldOut(String experiment) implements Finding {
    @Override
    public Outcome outcome() {
      return Outcome.HELD_OUT;
    }

    @Override
    public Optional<Role> approver() {
      return Optional.of(Role.MANAGER);
    }

    @Override
    public Decision decision() {
      return Decision.NEEDS_APPROVAL;
    }
  }

  /** No rule is known for {@code status}. */
  record NoRule(Status status) implements Finding {
    @Override
    public Outcome outcome() {
      return Outcome.NO_RULE;
    }

    @Override
    public Optional<Role> approver() {
      return status.recipientClass() == RecipientClass.PRIVATE
              || status.recipientClass() == RecipientClass.COMPANY_EMPLOYEE
          ? Optional.empty()
          : Optional.of(Role.COMPLIANCE);
    }

    @Override
    public Decision decision() {
      return approver().isPresent() ? Decision.NEEDS_APPROVAL : Decision.ALLOWED;
    }
  }
}
