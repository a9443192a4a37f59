package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.advisorOf;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import io.largesse.threshold.Alternative;
import io.largesse.threshold.Subject;
import io.largesse.version.Busy;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What production does to writes, and a laptop never. */
final class GiftFaultsTest {
  private static final GiftId GIFT = new GiftId("g-1");

  private final GiftHouse house = new GiftHouse(Rule.refuseOver(100).rule());
  private final ClientId anna = house.client("anna");

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_gift_is_registered_once_whatever_happens_to_its_write(Failure failure) {
    Registration registration =
        uses(failure, "transactWriteItems").registerGift().register(GIFT, box(anna), advisor());

    assertThat(registration)
        .isInstanceOfSatisfying(
            Registration.Registered.class,
            registered -> assertThat(registered.gift().status()).isEqualTo(GiftStatus.REGISTERED));
    assertCountedOnce();
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_refusal_is_kept_once_whatever_happens_to_its_write(Failure failure) {
    GiftRequest three = Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, java.util.Optional.empty());

    Registration registration =
        uses(failure, "transactWriteItems").registerGift().register(GIFT, three, advisor());

    assertThat(registration)
        .isInstanceOfSatisfying(
            Registration.Refused.class,
            refused ->
                assertThat(refused.verdict().alternatives())
                    .extracting(Alternative::sku)
                    .containsExactly(CARD));
    assertThat(stored().attempts().kept()).hasSize(1);
  }

  @Test
  void a_look_at_a_client_is_noted_once_however_often_the_write_is_tried() {
    GiftRequest theirs = Asks.gift(anna, MILAN, BOX, 1, Handover.LATER, java.util.Optional.empty());

    uses(Failure.CONFLICT, "transactWriteItems")
        .registerGift()
        .register(GIFT, theirs, advisorOf(MILAN, NOW));

    assertThat(house.foreignLookups()).containsExactly(anna);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_step_is_taken_once_whatever_happens_to_its_write(Failure failure) {
    uses(Failure.NONE, "transactWriteItems").registerGift().register(GIFT, box(anna), advisor());

    StepOutcome outcome =
        uses(failure, "transactWriteItems")
            .takeStep()
            .take(GIFT, step("s-1", StepKind.CANCEL), advisor());

    assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
    assertThat(stored().steps()).hasSize(1);
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.AVAILABLE, 1_000L);
    assertThat(house.movements()).isEqualTo(2);
  }

  @Test
  void a_write_that_waited_for_capacity_is_made_again() {
    Failure[] often = {Failure.THROTTLED, Failure.CONFLICT, Failure.ANSWER_LOST, Failure.CONFLICT};

    Registration registration =
        house
            .uses(house.tables().failing("transactWriteItems", often))
            .registerGift()
            .register(GIFT, box(anna), advisor());

    assertThat(registration).isInstanceOf(Registration.Registered.class);
    assertCountedOnce();
  }

  @Test
  void a_read_that_was_left_out_is_asked_for_again() {
    Registration registration =
        uses(Failure.THROTTLED, "batchGetItem").registerGift().register(GIFT, box(anna), advisor());

    assertThat(registration).isInstanceOf(Registration.Registered.class);
    assertCountedOnce();
  }

  @Test
  void a_death_between_read_and_write_leaves_nothing_and_the_call_may_come_again() {
    Database dying =
        house.tables().failing("transactWriteItems", Failure.UNREACHABLE, Failure.UNREACHABLE);

    assertThatThrownBy(
            () ->
                house
                    .uses(dying, Duration.ZERO)
                    .registerGift()
                    .register(GIFT, box(anna), advisor()))
        .isInstanceOf(Busy.class);
    assertThat(house.gifts()).isZero();
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.movements()).isZero();

    assertThat(
            uses(Failure.NONE, "transactWriteItems")
                .registerGift()
                .register(GIFT, box(anna), advisor()))
        .isInstanceOf(Registration.Registered.class);
    assertCountedOnce();
  }

  @Test
  void a_death_after_the_write_leaves_all_and_the_call_that_comes_again_finds_it() {
    Database dying = house.tables().failing("transactWriteItems", Failure.ANSWER_LOST);
    assertThatThrownBy(
            () ->
                house
                    .uses(dying, Duration.ZERO)
                    .registerGift()
                    .register(GIFT, boxNow(anna), advisor()))
        .isInstanceOf(Busy.class);

    assertThat(
            uses(Failure.NONE, "transactWriteItems")
                .registerGift()
                .register(GIFT, boxNow(anna), advisor()))
        .isInstanceOf(Registration.Repeated.class);
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
    assertThat(house.movements()).isOne();
  }

  @Test
  void a_race_that_is_always_lost_ends_when_the_time_is_up() {
    Database contended =
        house
            .tables()
            .failing(
                "transactWriteItems",
                Collections.nCopies(1_000, Failure.CONFLICT).toArray(Failure[]::new));

    assertThatThrownBy(
            () ->
                house
                    .uses(contended, Duration.ofMillis(50))
                    .registerGift()
                    .register(GIFT, box(anna), advisor()))
        .isInstanceOf(Busy.class);
    assertThat(house.gifts()).isZero();
  }

  private GiftUses uses(Failure failure, String operation) {
    return house.uses(house.tables().failing(operation, failure));
  }

  private void assertCountedOnce() {
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 999L)
        .containsEntry(StockState.RESERVED, 1L);
    assertThat(house.movements()).isOne();
    assertThat(stored().status()).isEqualTo(GiftStatus.REGISTERED);
  }

  private Gift stored() {
    return house.register(house.tables().database()).find(GIFT).orElseThrow().value();
  }
}
