package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Frees what was kept for gifts that were neither approved, nor given, nor given up in time. */
public final class ExpireGifts {
  private static final int PAGE = 100;

  private final GiftRegister register;
  private final Patience patience;
  private final ReleaseGift releaseGift;
  private final BiConsumer<GiftId, RuntimeException> failures;

  /**
   * @param failures hears of gifts that could not be ended
   */
  public ExpireGifts(
      GiftRegister register, Patience patience, BiConsumer<GiftId, RuntimeException> failures) {
    this.register = register;
    this.patience = patience;
    this.failures = failures;
    this.releaseGift = new ReleaseGift(register);
  }

  /**
   * Expires all gifts whose last day is over in their boutique, until there are no more or {@code
   * isTimeUp}; those that are left are found again the next time.
   */
  public Tally expire(Act act, BooleanSupplier isTimeUp) {
    LocalDate until = Due.lastOverSomewhere(act.at());
    Tally tally = Tally.NONE;
    for (int shard = 0; shard < GiftRegister.EXPIRY_SHARDS; shard++) {
      PageRequest next = new PageRequest(PAGE, Optional.empty());
      while (true) {
        Page<GiftId> page = register.expiring(shard, until, next);
        for (GiftId gift : page.items()) {
          if (isTimeUp.getAsBoolean()) {
            return tally.cutShort();
          }
          tally = tally.and(expire(gift, act));
        }
        if (page.next().isEmpty()) {
          break;
        }
        next = new PageRequest(PAGE, page.next());
      }
    }
    return tally;
  }

  private Ending expire(GiftId id, Act act) {
    try {
      return patience.begin().insist("the end of gift " + id, () -> attempt(id, act));
    } catch (RuntimeException failed) {
      // One gift that cannot be ended must not keep all others; the caller hears of it at the end.
      failures.accept(id, failed);
      return Ending.FAILED;
    }
  }

  /** Empty if something else was written in between. */
  private Optional<Ending> attempt(GiftId id, Act act) {
    Optional<Versioned<Gift>> found =
        register.find(id).filter(gift -> gift.value().status().holds());
    if (found.isEmpty()) {
      return Optional.of(Ending.NOT_OVER);
    }
    Gift gift = found.get().value();
    LocalDate due = gift.due().orElseThrow();
    Standing standing = TakeStep.standing(register, gift);
    if (!standing.boutique().orElseThrow().dayOf(act.at()).isAfter(due)) {
      return Optional.of(Ending.NOT_OVER);
    }
    StepRequest request =
        new StepRequest(
            new StepId("expired-" + due),
            StepKind.EXPIRE,
            Optional.empty(),
            Optional.of("Not " + missed(gift) + " by " + due));
    Step step = new Step(request, act, Role.SYSTEM, GiftStatus.EXPIRED);
    return releaseGift.end(found.get(), step, standing).map(_ -> Ending.EXPIRED);
  }

  private static String missed(Gift gift) {
    return gift.status() == GiftStatus.PENDING_APPROVAL ? "approved" : "given";
  }

  private enum Ending {
    EXPIRED,
    /** It was given, given up or planned anew, or its last day is still on. */
    NOT_OVER,
    FAILED
  }

  /**
   * What came of it.
   *
   * @param failed gifts that could not be ended now
   * @param whole whether all were looked at
   */
  public record Tally(int expired, int failed, boolean whole) {
    static final Tally NONE = new Tally(0, 0, true);

    private Tally and(Ending ending) {
      return switch (ending) {
        case EXPIRED -> new Tally(expired + 1, failed, whole);
        case NOT_OVER -> this;
        case FAILED -> new Tally(expired, failed + 1, whole);
      };
    }

    private Tally cutShort() {
      return new Tally(expired, failed, false);
    }
  }
}
