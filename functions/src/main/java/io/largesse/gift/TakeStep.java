package io.largesse.gift;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.id.GiftId;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;

/** Takes a gift one step on in its life. */
public final class TakeStep {
  private final GiftRegister register;
  private final GiveGift giveGift;
  private final ReleaseGift releaseGift;
  private final Patience patience;

  public TakeStep(GiftRegister register, GiveGift giveGift, Patience patience) {
    this.register = register;
    this.giveGift = giveGift;
    this.releaseGift = new ReleaseGift(register);
    this.patience = patience;
  }

  public StepOutcome take(GiftId id, StepRequest request, Asking asking) {
    return patience.begin().insist("a step of gift " + id, () -> attempt(id, request, asking));
  }

  /** Empty if something else was written in between. */
  private Optional<StepOutcome> attempt(GiftId id, StepRequest request, Asking asking) {
    Optional<Versioned<Gift>> found = register.find(id);
    if (found.isEmpty()) {
      return Optional.of(new StepOutcome.Unknown());
    }
    Gift gift = found.get().value();
    if (!StepRights.allow(request.step(), gift, asking.caller())) {
      return Optional.of(new StepOutcome.OutOfScope());
    }
    Optional<Step> before = gift.step(request.stepId());
    if (before.isPresent()) {
      return Optional.of(repeated(before.get(), gift, request, asking));
    }
    List<StepKind> possible = gift.possible(asking.act().at());
    if (!possible.contains(request.step())) {
      return Optional.of(new StepOutcome.NotPossible(possible));
    }
    return go(found.get(), request, asking);
  }

  /**
   * Only who took a step can repeat it: the same words of another person are another step. One that
   * this very call has written is no repetition: only the answer was lost.
   */
  private static StepOutcome repeated(Step before, Gift gift, StepRequest request, Asking asking) {
    if (!before.request().equals(request) || !before.isBy(asking.caller())) {
      return new StepOutcome.IdUsed();
    }
    return before.act().requestId().equals(asking.act().requestId())
        ? new StepOutcome.Taken(gift)
        : new StepOutcome.Repeated(gift);
  }

  private Optional<StepOutcome> go(Versioned<Gift> gift, StepRequest request, Asking asking) {
    return switch (request.step()) {
      case APPROVE -> approve(gift, request, asking);
      case REJECT ->
          decides(gift.value(), asking.caller())
              ? end(gift, request, asking, GiftStatus.REJECTED)
              : Optional.of(new StepOutcome.OutOfScope());
      case OFFER -> move(gift, request, asking, GiftStatus.OFFERED);
      case ACCEPT -> move(gift, request, asking, GiftStatus.ACCEPTED);
      case DECLINE -> end(gift, request, asking, GiftStatus.DECLINED);
      case CANCEL -> end(gift, request, asking, GiftStatus.CANCELLED);
      case GIVE -> giveGift.give(gift, request, asking);
      case RETURN -> releaseGift.takeBack(gift, request, asking);
      case EXPIRE -> throw new IllegalArgumentException("Nobody asks for this step");
    };
  }

  private Optional<StepOutcome> approve(Versioned<Gift> gift, StepRequest request, Asking asking) {
    Role role = asking.caller().role();
    if (!decides(gift.value(), asking.caller())) {
      return Optional.of(new StepOutcome.OutOfScope());
    }
    if (StepRights.isInvolved(asking.caller().sub(), role, gift.value())) {
      return Optional.of(new StepOutcome.SecondPersonNeeded());
    }
    Gift approved = gift.value().approved(request, asking.act(), role);
    return make(Change.of(next(gift, approved), asking.act()));
  }

  private Optional<StepOutcome> move(
      Versioned<Gift> gift, StepRequest request, Asking asking, GiftStatus status) {
    Gift moved = gift.value().stepped(step(request, asking, status));
    return make(Change.of(next(gift, moved), asking.act()));
  }

  private Optional<StepOutcome> end(
      Versioned<Gift> gift, StepRequest request, Asking asking, GiftStatus why) {
    return releaseGift.end(gift, step(request, asking, why));
  }

  private static Step step(StepRequest request, Asking asking, GiftStatus status) {
    return new Step(request, asking.act(), asking.caller().role(), status);
  }

  private Optional<StepOutcome> make(Change change) {
    return register.make(change)
        ? Optional.of(new StepOutcome.Taken(change.gifts().getFirst().gift().value()))
        : Optional.empty();
  }

  private static boolean decides(Gift gift, Caller caller) {
    return gift.pending().contains(caller.role());
  }

  static Standing standing(GiftRegister register, Gift gift) {
    return register.standing(
        Optional.of(gift.id()),
        gift.entry().client(),
        gift.entry().boutique(),
        gift.request().sku());
  }

  static Versioned<Gift> next(Versioned<Gift> before, Gift gift) {
    return new Versioned<>(gift, before.version() + 1);
  }
}
