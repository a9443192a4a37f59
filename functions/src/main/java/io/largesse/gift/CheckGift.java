package io.largesse.gift;

import io.largesse.client.Lookups;
import io.largesse.id.GiftId;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Exposures;
import io.largesse.threshold.Verdict;
import java.util.Optional;

/** Says what the rules would say of a gift, and records nothing. */
public final class CheckGift {
  /** Stands for a gift that has no id yet; nothing is looked up by it. */
  private static final GiftId NAMELESS = new GiftId("check");

  private final GiftRegister register;
  private final Assessor assessor;
  private final Alternatives alternatives;
  private final Lookups lookups;

  public CheckGift(
      GiftRegister register, Assessor assessor, Alternatives alternatives, Lookups lookups) {
    this.register = register;
    this.assessor = assessor;
    this.alternatives = alternatives;
    this.lookups = lookups;
  }

  public Checked check(GiftRequest request, Asking asking) {
    if (asking.neverActsIn(request.boutique())) {
      return new Checked.Impossible(new Registration.OutOfScope());
    }
    Standing standing =
        register.standing(Optional.empty(), request.clientId(), request.boutique(), request.sku());
    Correction correction = new Corrections(register).of(request, asking);
    Opening opening = Opening.of(request, standing, correction.replaced(), asking);
    opening.noteLookup(standing, asking, lookups);
    return switch (opening) {
      case Opening.Closed(Registration why) -> new Checked.Impossible(why);
      case Opening.Open open ->
          correction instanceof Correction.Closed(Registration why)
              ? new Checked.Impossible(why)
              : new Checked.Judged(judge(open, correction.replaced(), standing, asking));
    };
  }

  private Verdict judge(
      Opening.Open open, Optional<Gift> replaced, Standing standing, Asking asking) {
    Proposal proposal = open.proposal();
    Exposures exposures = standing.exposuresWithout(replaced.map(Gift::id));
    Verdict verdict =
        assessor.judge(proposal, proposal.entry(NAMELESS, open.sku()), exposures, standing);
    return verdict.decision() == Decision.REFUSED
        ? verdict.with(alternatives.to(proposal, NAMELESS, exposures, standing, asking.language()))
        : verdict;
  }
}
