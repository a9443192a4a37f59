package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.advisorOf;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.gift;
import static io.largesse.gift.Asks.inPlaceOf;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.client.ClientId;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Subject;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gift that was entered wrong gives way to the right one, all at once. */
final class CorrectionTest {
  private static final GiftId WRONG = new GiftId("wrong");
  private static final GiftId RIGHT = new GiftId("right");
  private static final HouseholdId HOME = new HouseholdId("home");

  /** Two boxes a year are free, and a third is refused. */
  private final GiftHouse house =
      new GiftHouse(Rule.refuseOver(100).rule(), Rule.askOver(80).rule());

  private final ClientId anna = house.client("anna", Optional.of(HOME), Optional.empty());
  private final ClientId bob = house.client("bob");
  private final GiftUses uses = house.uses(house.tables().database());

  @ParameterizedTest
  @EnumSource(Failure.class)
  void the_right_client_has_it_whatever_happens_to_the_write(Failure failure) {
    give(WRONG, boxNow(anna));

    Registration registration =
        house
            .uses(house.tables().failing("transactWriteItems", failure))
            .registerGift()
            .register(RIGHT, inPlaceOf(WRONG, boxNow(bob)), advisor());

    assertThat(registration).isInstanceOf(Registration.Registered.class);
    Gift wrong = stored(WRONG);
    assertThat(wrong.status()).isEqualTo(GiftStatus.RETURNED);
    assertThat(wrong.replacedBy()).contains(RIGHT);
    assertThat(wrong.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.act().by()).isEqualTo("a-17"));
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.counted(Subject.of(HOME))).isEmpty();
    assertThat(house.counted(Subject.of(bob))).containsExactly(stored(RIGHT).entry());
    assertUnits(999, 0, 1);
    assertThat(house.movements()).isEqualTo(3);
  }

  @Test
  void a_gift_makes_room_in_the_limit_for_the_one_in_its_place() {
    give(WRONG, two(anna));

    Gift right = give(RIGHT, inPlaceOf(WRONG, two(anna)));

    assertThat(right.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(house.counted(Subject.of(anna))).containsExactly(right.entry());
    assertThat(house.counted(Subject.of(HOME))).containsExactly(right.entry());
    assertUnits(998, 0, 2);
  }

  @Test
  void another_sku_and_quantity_move_the_units_of_both() {
    give(WRONG, two(anna));

    give(RIGHT, inPlaceOf(WRONG, anna, CARD, TODAY));

    assertUnits(1_000, 0, 0);
    assertThat(house.units(PARIS, CARD))
        .containsEntry(StockState.AVAILABLE, 999L)
        .containsEntry(StockState.GIVEN, 1L);
  }

  @Test
  void the_last_unit_makes_way_for_itself() {
    house.stock(PARIS, BOX, 1);
    give(WRONG, boxNow(anna));

    give(RIGHT, inPlaceOf(WRONG, boxNow(bob)));

    assertUnits(0, 0, 1);
  }

  @Test
  void a_gift_keeps_the_prices_it_had_when_it_was_entered() {
    give(WRONG, boxNow(anna));
    house.sku(BOX, 9_000, 20_000, false);

    Gift right = give(RIGHT, inPlaceOf(WRONG, boxNow(bob)));

    assertThat(right.entry().prices()).isEqualTo(stored(WRONG).entry().prices());
  }

  @Test
  void the_day_may_be_the_one_that_was_entered_however_long_ago() {
    LocalDate then = TODAY.minusDays(31);
    give(WRONG, gift(anna, PARIS, BOX, 1, Handover.NOW, Optional.of(then)));
    Asking later = asking("a-17", Role.ADVISOR, NOW.plus(java.time.Duration.ofDays(60)));

    Registration tooEarly =
        uses.registerGift().register(RIGHT, inPlaceOf(WRONG, bob, BOX, then.minusDays(32)), later);
    Registration right =
        uses.registerGift().register(RIGHT, inPlaceOf(WRONG, bob, BOX, then), later);

    assertThat(tooEarly).isInstanceOf(Registration.Faulty.class);
    assertThat(right).isInstanceOf(Registration.Registered.class);
    assertThat(house.counted(Subject.of(bob))).extracting(Entry::day).containsExactly(then);
  }

  @Test
  void a_correction_that_the_law_does_not_allow_leaves_all_as_it_was() {
    give(new GiftId("earlier"), two(bob));
    give(WRONG, boxNow(anna));

    Registration refused =
        uses.registerGift().register(RIGHT, inPlaceOf(WRONG, boxNow(bob)), advisor());

    assertThat(refused).isInstanceOf(Registration.Refused.class);
    assertThat(stored(WRONG).status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
    assertUnits(997, 0, 3);
  }

  @Test
  void a_correction_that_must_be_approved_takes_the_place_at_once_and_waits() {
    ClientId editor = house.client("editor", "PRESS");
    give(WRONG, boxNow(anna));

    Gift right = give(RIGHT, inPlaceOf(WRONG, boxNow(editor)));

    assertThat(right.status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
    assertThat(stored(WRONG).replacedBy()).contains(RIGHT);
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertUnits(999, 1, 0);
  }

  @Test
  void the_same_correction_again_changes_nothing_and_another_of_the_same_gift_is_refused() {
    give(WRONG, boxNow(anna));
    Gift right = give(RIGHT, inPlaceOf(WRONG, boxNow(bob)));

    assertThat(uses.registerGift().register(RIGHT, inPlaceOf(WRONG, boxNow(bob)), advisor()))
        .isEqualTo(new Registration.Repeated(right));
    assertThat(
            uses.registerGift()
                .register(new GiftId("third"), inPlaceOf(WRONG, boxNow(bob)), advisor()))
        .isEqualTo(new Registration.NotReplaceable(GiftStatus.RETURNED));
    assertUnits(999, 0, 1);
  }

  @Test
  void what_was_entered_as_given_may_be_planned_in_truth() {
    give(WRONG, boxNow(anna));

    Gift right = give(RIGHT, inPlaceOf(WRONG, box(anna)));

    assertThat(right.status()).isEqualTo(GiftStatus.REGISTERED);
    assertUnits(999, 1, 0);
  }

  @Test
  void only_a_given_gift_of_the_boutique_is_replaced() {
    register(WRONG, box(anna));
    assertThat(register(RIGHT, inPlaceOf(WRONG, boxNow(bob))))
        .isEqualTo(new Registration.NotReplaceable(GiftStatus.REGISTERED));
    uses.takeStep().take(WRONG, step("s-1", StepKind.GIVE), advisor());

    assertThat(
            register(
                RIGHT, inPlaceOf(WRONG, gift(bob, MILAN, BOX, 1, Handover.NOW, Optional.empty()))))
        .isInstanceOf(Registration.Faulty.class);
    assertThat(register(RIGHT, inPlaceOf(new GiftId("nobody"), boxNow(bob))))
        .isEqualTo(new Registration.Unknown("replaces"));
    assertThat(
            uses.registerGift()
                .register(
                    RIGHT,
                    inPlaceOf(WRONG, gift(bob, MILAN, BOX, 1, Handover.NOW, Optional.empty())),
                    advisorOf(MILAN, NOW)))
        .isEqualTo(new Registration.OutOfScope());
  }

  @Test
  void a_check_tells_what_a_correction_would_come_to() {
    give(WRONG, two(anna));

    Checked checked = uses.checkGift().check(inPlaceOf(WRONG, two(anna)), advisor());

    assertThat(checked)
        .isInstanceOfSatisfying(
            Checked.Judged.class,
            judged ->
                assertThat(judged.verdict().decision())
                    .isEqualTo(io.largesse.threshold.Decision.ALLOWED));
  }

  private void assertUnits(long available, long reserved, long given) {
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, available)
        .containsEntry(StockState.RESERVED, reserved)
        .containsEntry(StockState.GIVEN, given);
  }

  private static GiftRequest two(ClientId client) {
    return gift(client, PARIS, BOX, 2, Handover.NOW, Optional.empty());
  }

  private Registration register(GiftId id, GiftRequest request) {
    return uses.registerGift().register(id, request, advisor());
  }

  private Gift give(GiftId id, GiftRequest request) {
    Registration registration = register(id, request);
    assertThat(registration).isInstanceOf(Registration.Registered.class);
    return stored(id);
  }

  private Gift stored(GiftId id) {
    return house.register(house.tables().database()).find(id).orElseThrow().value();
  }
}
