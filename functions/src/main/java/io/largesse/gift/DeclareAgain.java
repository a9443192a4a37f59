package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.finance.Wanted;
import io.largesse.id.GiftId;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Corrects what finance was told of a client's gifts, and of those that count together with them,
 * where it is not what it should be: a later gift may have passed a cliff, or an earlier one may
 * have come back.
 *
 * <p>It looks at what there is and not at what has changed. So it may be asked late, again or in
 * any order; and whoever corrects last has seen the latest.
 */
public final class DeclareAgain {
  private final GiftRegister register;
  private final Assessor assessor;
  private final Patience patience;

  public DeclareAgain(GiftRegister register, Assessor assessor, Patience patience) {
    this.register = register;
    this.assessor = assessor;
    this.patience = patience;
  }

  /**
   * Corrects what was declared of the gifts that count with {@code gift}.
   *
   * @return how many gifts were corrected
   */
  public int beside(Gift gift, Act act) {
    Set<GiftId> given = given(TakeStep.standing(register, gift).exposures());
    given.add(gift.id());
    return each(given, act);
  }

  /** Corrects what was declared of all that counts in {@code exposures}; says how many were. */
  int among(Collection<Exposure> exposures, Act act) {
    return each(given(exposures), act);
  }

  private int each(Set<GiftId> gifts, Act act) {
    return (int)
        register.findAll(gifts).stream()
            .filter(DeclareAgain::isDeclared)
            .map(Gift::id)
            .sorted()
            .filter(gift -> correctUntilRight(gift, act))
            .count();
  }

  private static Set<GiftId> given(Collection<Exposure> exposures) {
    return exposures.stream()
        .map(Exposure::entries)
        .flatMap(List::stream)
        .filter(Entry::given)
        .map(Entry::giftId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Whether a correction was made. What counts with the gift is no part of the write, and may have
   * changed before it: so it is looked at once more after each.
   */
  private boolean correctUntilRight(GiftId gift, Act act) {
    Patience.Spending time = patience.begin();
    boolean corrected = false;
    while (time.insist("what finance is told of gift " + gift, () -> correct(gift, act))) {
      corrected = true;
    }
    return corrected;
  }

  /**
   * Whether finance is told of {@code gift}: the books of their time have those before Largesse.
   */
  private static boolean isDeclared(Gift gift) {
    return gift.status() == GiftStatus.GIVEN && !gift.imported();
  }

  /** Whether a correction was made; empty if something else was written in between. */
  private Optional<Boolean> correct(GiftId id, Act act) {
    // The gift before what counts with it: who corrects it in between has made this one stale.
    Versioned<Gift> gift = register.find(id).orElseThrow();
    if (!isDeclared(gift.value())) {
      return Optional.of(false);
    }
    Standing standing = TakeStep.standing(register, gift.value());
    Boutique boutique = standing.boutique().orElseThrow();
    Proposal proposal =
        new Proposal(
            gift.value().request(),
            boutique,
            standing.client().orElseThrow().recipient(),
            boutique.dayOf(act.at()),
            Optional.empty());
    Wanted wanted =
        assessor.wanted(
            gift.value(), proposal, standing.exposuresWithout(Optional.of(id)), standing.current());
    Change.Part part =
        Change.Part.told(
            TakeStep.next(gift, gift.value()),
            Optional.empty(),
            wanted,
            boutique.costCentre(),
            act);
    if (part.declaration().isEmpty()) {
      return Optional.of(false);
    }
    return register.make(Change.of(part, List.of(), act)) ? Optional.of(true) : Optional.empty();
  }
}
