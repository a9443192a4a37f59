package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.boutique.Boutique;
import io.largesse.client.Recipient;
import io.largesse.finance.Wanted;
import io.largesse.json.Fault;
import io.largesse.money.ExchangeRate;
import io.largesse.stock.GiftMovement;
import io.largesse.threshold.Alternative;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Exposures;
import io.largesse.threshold.Verdict;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands a registered gift over. On another day than planned, or if the law or the client has
 * changed since, it is judged again: what was approved holds while it has not grown, what was not
 * must be approved first, and a refusal leaves all as it was.
 */
public final class GiveGift {
  private final GiftRegister register;
  private final Assessor assessor;
  private final Alternatives alternatives;

  public GiveGift(GiftRegister register, Assessor assessor, Alternatives alternatives) {
    this.register = register;
    this.assessor = assessor;
    this.alternatives = alternatives;
  }

  /** Empty if something else was written in between. */
  Optional<StepOutcome> give(Versioned<Gift> gift, StepRequest request, Asking asking) {
    Standing standing = TakeStep.standing(register, gift.value());
    Boutique boutique = standing.boutique().orElseThrow();
    Recipient recipient = standing.client().orElseThrow().recipient();
    LocalDate today = asking.dayIn(boutique);
    LocalDate day = request.on().orElse(today);
    Optional<Fault> fault = faultOf(day, gift.value(), standing, today);
    if (fault.isPresent()) {
      return Optional.of(new StepOutcome.Faulty(fault.get()));
    }
    Entry entry = gift.value().entry().of(recipient.client()).on(day, recipient.statusesOn(day));
    Proposal proposal =
        new Proposal(gift.value().request().on(day), boutique, recipient, today, Optional.empty());
    Exposures exposures = standing.exposuresWithout(Optional.of(gift.value().id()));
    Handing handing = new Handing(gift, request, asking, standing, entry, proposal, exposures);
    Verdict verdict = assessor.judge(proposal, entry, exposures, standing);
    return day.equals(gift.value().day())
            && Law.isTheSame(gift.value(), entry, verdict)
            && verdict.decision() != Decision.REFUSED
        ? handOver(handing, gift.value().verdict(), gift.value().rates())
        : follow(verdict, handing);
  }

  /** The day that was planned is late for nobody who had to wait for approval. */
  private static Optional<Fault> faultOf(
      LocalDate day, Gift gift, Standing standing, LocalDate today) {
    boolean asPlanned = day.equals(gift.day()) && !day.isAfter(today);
    Optional<Fault> late = asPlanned ? Optional.empty() : Proposal.faultOfGiving(day, today);
    return late.or(() -> Proposal.faultOfPlace(day, standing.sku()));
  }

  private Optional<StepOutcome> follow(Verdict verdict, Handing handing) {
    Gift gift = handing.gift().value();
    if (verdict.decision() == Decision.REFUSED) {
      return Optional.of(new StepOutcome.Refused(verdict.with(alternatives(handing))));
    }
    Set<Role> missing = Approvals.missing(gift.verdict(), verdict);
    return missing.isEmpty()
        ? handOver(handing, verdict, List.of())
        : ask(handing, verdict, missing);
  }

  private List<Alternative> alternatives(Handing handing) {
    return alternatives.to(
        handing.proposal(),
        handing.gift().value().id(),
        handing.exposures(),
        handing.standing(),
        handing.asking().language());
  }

  /** Rates that were not to be known before are looked for once more. */
  private Optional<StepOutcome> handOver(
      Handing handing, Verdict verdict, List<ExchangeRate> ofThatDay) {
    Entry given = handing.entry().given(true);
    Gift gift =
        handing
            .gift()
            .value()
            .given(
                handing.step(GiftStatus.GIVEN),
                given,
                assessor.toReference(given, handing.today(), ofThatDay),
                verdict);
    Wanted wanted =
        assessor.wanted(
            gift, handing.proposal(), handing.exposures(), handing.standing().current());
    return make(
        handing,
        Change.Part.told(
            TakeStep.next(handing.gift(), gift),
            Optional.of(GiftMovement.HAND_OVER),
            wanted,
            handing.proposal().boutique().costCentre(),
            handing.asking().act()));
  }

  /** The gift counts on the new day from now on, and waits. */
  private Optional<StepOutcome> ask(Handing handing, Verdict verdict, Set<Role> missing) {
    Gift gift =
        handing
            .gift()
            .value()
            .askedAgain(
                handing.step(GiftStatus.PENDING_APPROVAL),
                handing.entry(),
                assessor.toReference(handing.entry(), handing.today(), List.of()),
                verdict,
                assessor.policy().with(missing, handing.entry()),
                Due.ofApproval(handing.entry().day(), handing.today()));
    return make(handing, Change.Part.of(TakeStep.next(handing.gift(), gift), Optional.empty()));
  }

  private Optional<StepOutcome> make(Handing handing, Change.Part part) {
    Gift gift = part.gift().value();
    List<Exposure> exposures =
        handing.standing().exposures().stream()
            .map(exposure -> exposure.with(gift.entry()).pruned(handing.today()))
            .toList();
    return register.make(Change.of(part, exposures, handing.asking().act()))
        ? Optional.of(new StepOutcome.Taken(gift))
        : Optional.empty();
  }

  /**
   * A gift about to be handed over.
   *
   * @param entry the gift on the day on which it is given
   * @param exposures what counts beside it
   */
  private record Handing(
      Versioned<Gift> gift,
      StepRequest request,
      Asking asking,
      Standing standing,
      Entry entry,
      Proposal proposal,
      Exposures exposures) {
    LocalDate today() {
      return proposal.today();
    }

    Step step(GiftStatus next) {
      return new Step(request, asking.act(), asking.caller().role(), next);
    }
  }
}
