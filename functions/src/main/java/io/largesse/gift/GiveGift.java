package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.boutique.Boutique;
import io.largesse.client.Recipient;
import io.largesse.json.Fault;
import io.largesse.language.Language;
import io.largesse.money.ExchangeRate;
import io.largesse.stock.GiftMovement;
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
    Handing handing = new Handing(gift, request, asking, standing, entry, today);
    Proposal proposal =
        new Proposal(gift.value().request().on(day), boutique, recipient, today, Optional.empty());
    Exposures exposures = standing.exposuresWithout(Optional.of(gift.value().id()));
    Verdict verdict = assessor.judge(proposal, entry, exposures, standing.current());
    return day.equals(gift.value().day()) && Law.isTheSame(gift.value(), entry, verdict)
        ? handOver(handing, gift.value().verdict(), gift.value().rates())
        : follow(verdict, handing, proposal, exposures);
  }

  /** The day that was planned is late for nobody who had to wait for approval. */
  private static Optional<Fault> faultOf(
      LocalDate day, Gift gift, Standing standing, LocalDate today) {
    boolean asPlanned = day.equals(gift.day()) && !day.isAfter(today);
    Optional<Fault> late = asPlanned ? Optional.empty() : Proposal.faultOfGiving(day, today);
    return late.or(() -> Proposal.faultOfPlace(day, standing.sku()));
  }

  private Optional<StepOutcome> follow(
      Verdict verdict, Handing handing, Proposal proposal, Exposures exposures) {
    Gift gift = handing.gift().value();
    if (verdict.decision() == Decision.REFUSED) {
      Language language = handing.asking().language();
      return Optional.of(
          new StepOutcome.Refused(
              verdict.with(
                  alternatives.to(proposal, gift.id(), exposures, handing.standing(), language))));
    }
    Set<Role> missing = Approvals.missing(gift.verdict(), verdict);
    return missing.isEmpty()
        ? handOver(handing, verdict, List.of())
        : ask(handing, verdict, missing);
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
    return make(handing, gift, Optional.of(GiftMovement.HAND_OVER));
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
    return make(handing, gift, Optional.empty());
  }

  private Optional<StepOutcome> make(Handing handing, Gift gift, Optional<GiftMovement> movement) {
    List<Exposure> exposures =
        handing.standing().exposures().stream()
            .map(exposure -> exposure.with(gift.entry()).pruned(handing.today()))
            .toList();
    Change change =
        Change.of(TakeStep.next(handing.gift(), gift), movement, exposures, handing.asking().act());
    return register.make(change) ? Optional.of(new StepOutcome.Taken(gift)) : Optional.empty();
  }

  /**
   * A gift about to be handed over.
   *
   * @param entry the gift on the day on which it is given
   */
  private record Handing(
      Versioned<Gift> gift,
      StepRequest request,
      Asking asking,
      Standing standing,
      Entry entry,
      LocalDate today) {
    Step step(GiftStatus next) {
      return new Step(request, asking.act(), asking.caller().role(), next);
    }
  }
}
