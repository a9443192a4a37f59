package io.largesse.gift;

import io.largesse.dynamodb.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of units, limits and the books whatever a house does with its gifts, clients and
 * stock, in whatever order, with calls that come twice and writes that fail on the way.
 */
final class WholeLifeProperties {
  @Property(tries = 12)
  void units_limits_and_declarations_agree_with_the_gifts(@ForAll("deeds") List<Deed> deeds) {
    LivingHouse house = new LivingHouse();

    for (int index = 0; index < deeds.size(); index++) {
      house.act(index, deeds.get(index));
    }
    house.settle();

    house.assertUnitsAreSomewhere();
    house.assertUnitsAreThoseOfGifts();
    house.assertMovementsAddUp();
    house.assertLiveGiftsCountOnce();
    house.assertGivenGiftsAreDeclaredOnce();
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    List<Deed.Kind> kinds = new ArrayList<>(List.of(Deed.Kind.values()));
    for (Deed.Kind often : List.of(Deed.Kind.REGISTER, Deed.Kind.REGISTER_AND_GIVE)) {
      kinds.addAll(Collections.nCopies(5, often));
    }
    kinds.addAll(Collections.nCopies(3, Deed.Kind.CORRECT));
    return Combinators.combine(
            Arbitraries.of(kinds),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(Failure.class),
            Arbitraries.of(true, false, false))
        .as(Deed::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(40);
  }

  /**
   * One thing that is done.
   *
   * @param which chooses among what there is: a client, a gift, a boutique
   * @param other chooses another
   * @param days that pass before it
   * @param failure of its first write
   * @param again whether the call comes a second time
   */
  record Deed(
      Kind kind, int which, int other, int quantity, int days, Failure failure, boolean again) {
    enum Kind {
      RECEIVE,
      ORDER,
      SHIP,
      TRANSFER,
      ADJUST,
      LOSE,
      REGISTER,
      REGISTER_AND_GIVE,
      OFFER,
      ACCEPT,
      DECLINE,
      GIVE,
      CANCEL,
      RETURN,
      APPROVE,
      REJECT,
      CORRECT,
      EXPIRE,
      MOVE_HOUSE,
      CHANGE_JOB,
      MERGE
    }
  }
}
