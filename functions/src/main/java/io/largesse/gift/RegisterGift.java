package io.largesse.gift;

import io.largesse.client.Lookups;
import io.largesse.id.GiftId;
import io.largesse.stock.GiftMovement;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Exposures;
import io.largesse.threshold.Verdict;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Registers a gift if the law allows it.
 *
 * <p>The rules are judged here, on exposures just read; the register then declines to record the
 * gift if any of them has moved. So two gifts that race for the last of a limit cannot both win:
 * the loser reads again, and is judged again.
 */
public final class RegisterGift {
  private final GiftRegister register;
  private final Corrections corrections;
  private final Assessor assessor;
  private final Alternatives alternatives;
  private final Lookups lookups;
  private final RequestHashes hashes;
  private final Patience patience;

  public RegisterGift(
      GiftRegister register,
      Assessor assessor,
      Alternatives alternatives,
      Lookups lookups,
      RequestHashes hashes,
      Patience patience) {
    this.register = register;
    this.corrections = new Corrections(register);
    this.assessor = assessor;
    this.alternatives = alternatives;
    this.lookups = lookups;
    this.hashes = hashes;
    this.patience = patience;
  }

  public Registration register(GiftId id, GiftRequest request, Asking asking) {
    if (asking.neverActsIn(request.boutique())) {
      return new Registration.OutOfScope();
    }
    String hash = hashes.of(request);
    return patience.begin().insist("gift " + id, () -> attempt(id, request, hash, asking));
  }

  /** Empty if something else was written in between. */
  private Optional<Registration> attempt(
      GiftId id, GiftRequest request, String hash, Asking asking) {
    Standing standing =
        register.standing(Optional.of(id), request.clientId(), request.boutique(), request.sku());
    Correction correction = corrections.of(request, asking);
    Opening opening = Opening.of(request, standing, correction.replaced(), asking);
    Optional<Gift> before = standing.gift().map(Versioned::value);
    if (opening.isOutOfScope()
        || before.filter(gift -> !gift.isWithinReachOf(asking.caller())).isPresent()) {
      return Optional.of(new Registration.OutOfScope());
    }
    Optional<Registration> registration =
        before
            .flatMap(gift -> settled(gift, request, hash, standing, asking))
            .or(
                () ->
                    switch (opening) {
                      case Opening.Closed(Registration why) -> Optional.of(why);
                      case Opening.Open open ->
                          correction instanceof Correction.Closed(Registration why)
                              ? Optional.of(why)
                              : decide(id, open, correction, hash, standing, asking);
                    });
    if (registration.isPresent()) {
      opening.noteLookup(standing, asking, lookups);
    }
    return registration;
  }

  /**
   * What the gift already in place means for a request with its id; nothing if it was refused and
   * is to be judged anew, for the same client in the same boutique: its attempts are theirs. One
   * that this very call has written is no repetition: only the answer to the write was lost.
   */
  private static Optional<Registration> settled(
      Gift gift, GiftRequest request, String hash, Standing standing, Asking asking) {
    boolean same = gift.requestHash().equals(hash);
    boolean ours = gift.registered().requestId().equals(asking.act().requestId());
    if (gift.status() == GiftStatus.REFUSED) {
      if (!isForTheSame(gift, request, standing)
          || !gift.request().boutique().equals(request.boutique())) {
        return Optional.of(new Registration.IdUsed());
      }
      return same && ours
          ? Optional.of(new Registration.Refused(gift.verdict()))
          : Optional.empty();
    }
    if (!same) {
      return Optional.of(new Registration.IdUsed());
    }
    return Optional.of(
        ours && gift.steps().isEmpty()
            ? new Registration.Registered(gift)
            : new Registration.Repeated(gift));
  }

  /** Whether both are for one person, who may have had two records when the first was made. */
  private static boolean isForTheSame(Gift gift, GiftRequest request, Standing standing) {
    return gift.request().clientId().equals(request.clientId())
        || standing.client().filter(now -> now.id().equals(gift.entry().client())).isPresent();
  }

  private Optional<Registration> decide(
      GiftId id,
      Opening.Open open,
      Correction correction,
      String hash,
      Standing standing,
      Asking asking) {
    Proposal proposal = open.proposal();
    Entry entry = proposal.entry(id, open.sku());
    Exposures exposures = standing.exposuresWithout(correction.replaced().map(Gift::id));
    Verdict verdict = assessor.judge(proposal, entry, exposures, standing);
    if (verdict.decision() == Decision.REFUSED) {
      Verdict answer =
          verdict.with(alternatives.to(proposal, id, exposures, standing, asking.language()));
      return refuse(new Decided(entry, proposal, answer, hash, standing, asking));
    }
    long available =
        standing.available()
            + correction.unitsBack(open.sku().code(), open.sku().stockOf(proposal.boutique().id()));
    return available < entry.quantity()
        ? Optional.of(new Registration.OutOfStock(available))
        : record(new Decided(entry, proposal, verdict, hash, standing, asking), correction);
  }

  private Optional<Registration> refuse(Decided decided) {
    return register.make(Change.of(decided.refused(), decided.asking().act()))
        ? Optional.of(new Registration.Refused(decided.verdict()))
        : Optional.empty();
  }

  private Optional<Registration> record(Decided decided, Correction correction) {
    GiftStatus status = status(decided);
    boolean given = status == GiftStatus.GIVEN;
    Entry entry = decided.entry().given(given);
    LocalDate today = decided.proposal().today();
    Versioned<Gift> gift =
        decided.registered(
            status,
            entry,
            assessor.toReference(entry, today, List.of()),
            assessor.policy().asked(decided.verdict(), entry));
    List<Exposure> exposures =
        decided.standing().exposures().stream()
            .map(exposure -> exposure.with(entry).pruned(today))
            .toList();
    Change change =
        given
            ? Change.of(
                told(decided, gift, correction.replaced()), exposures, decided.asking().act())
            : Change.of(gift, Optional.of(GiftMovement.RESERVE), exposures, decided.asking().act());
    return register.make(correction.complete(change, entry.giftId(), decided.asking(), today))
        ? Optional.of(new Registration.Registered(gift.value()))
        : Optional.empty();
  }

  private Change.Part told(Decided decided, Versioned<Gift> gift, Optional<Gift> replaced) {
    Standing standing = decided.standing();
    return Change.Part.told(
        gift,
        Optional.of(GiftMovement.GIVE),
        assessor.wanted(
            gift.value(),
            decided.proposal(),
            standing.exposuresWithout(replaced.map(Gift::id)),
            standing.current()),
        decided.proposal().boutique().costCentre(),
        decided.asking().act());
  }

  private static GiftStatus status(Decided decided) {
    if (decided.verdict().decision() != Decision.ALLOWED) {
      return GiftStatus.PENDING_APPROVAL;
    }
    return switch (decided.proposal().request().handover()) {
      case NOW -> GiftStatus.GIVEN;
      case LATER -> GiftStatus.REGISTERED;
    };
  }
}
