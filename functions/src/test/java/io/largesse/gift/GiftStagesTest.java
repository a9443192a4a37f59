package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import io.largesse.threshold.Subject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the offer to the gift, and back. */
final class GiftStagesTest {
  private static final GiftId GIFT = new GiftId("g-1");

  private final GiftHouse house = new GiftHouse(Rule.askOver(60).rule());
  private final ClientId anna = house.client("anna");
  private final GiftUses uses = house.uses(house.tables().database());

  @Test
  void a_gift_is_offered_accepted_and_given() {
    uses.registerGift().register(GIFT, box(anna), advisor());

    assertThat(taken(step("s-1", StepKind.OFFER)).status()).isEqualTo(GiftStatus.OFFERED);
    Gift accepted = taken(step("s-2", StepKind.ACCEPT));
    assertThat(accepted.status()).isEqualTo(GiftStatus.ACCEPTED);
    assertThat(accepted.due()).contains(TODAY.plusDays(31));
    Gift given = taken(step("s-3", StepKind.GIVE));

    assertThat(given.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(given.due()).isEmpty();
    assertThat(given.steps())
        .extracting(Step::status)
        .containsExactly(GiftStatus.OFFERED, GiftStatus.ACCEPTED, GiftStatus.GIVEN);
    assertThat(house.movements()).isEqualTo(2);
  }

  @Test
  void a_gift_that_the_client_does_not_want_counts_no_more_and_frees_its_unit() {
    uses.registerGift().register(GIFT, box(anna), advisor());
    taken(step("s-1", StepKind.OFFER));

    assertThat(taken(step("s-2", StepKind.DECLINE)).status()).isEqualTo(GiftStatus.DECLINED);

    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_gift_that_comes_back_counts_no_more_and_is_on_the_shelf_whatever_happens_to_the_write(
      Failure failure) {
    uses.registerGift().register(GIFT, boxNow(anna), advisor());

    StepOutcome outcome =
        house
            .uses(house.tables().failing("transactWriteItems", failure))
            .takeStep()
            .take(GIFT, step("s-1", StepKind.RETURN), advisor());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            StepOutcome.Taken.class,
            taken -> assertThat(taken.gift().status()).isEqualTo(GiftStatus.RETURNED));
    assertNothingIsLeft();
    assertThat(house.movements()).isEqualTo(2);
    assertThat(take(step("s-2", StepKind.RETURN)))
        .isEqualTo(new StepOutcome.NotPossible(List.of()));
  }

  @Test
  void a_gift_comes_back_on_a_day_since_it_was_given() {
    uses.registerGift().register(GIFT, boxNow(anna), advisor());

    for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.minusDays(1))) {
      assertThat(take(returnedOn(day))).isInstanceOf(StepOutcome.Faulty.class);
    }
    taken(returnedOn(TODAY));
  }

  @Test
  void an_offer_can_be_cancelled_and_not_given_before_it_is_accepted() {
    uses.registerGift().register(GIFT, box(anna), advisor());
    taken(step("s-1", StepKind.OFFER));

    assertThat(take(step("s-2", StepKind.GIVE)))
        .isEqualTo(
            new StepOutcome.NotPossible(
                List.of(StepKind.ACCEPT, StepKind.DECLINE, StepKind.CANCEL)));
    taken(step("s-3", StepKind.CANCEL));

    assertNothingIsLeft();
  }

  @Test
  void what_was_not_approved_in_time_is_not_approved_any_more() {
    uses.registerGift().register(new GiftId("g-0"), box(anna), advisor());
    uses.registerGift().register(GIFT, box(anna), advisor());

    StepOutcome late =
        uses.takeStep()
            .take(
                GIFT,
                step("s-1", StepKind.APPROVE),
                asking("c-1", Role.COMPLIANCE, NOW.plus(Duration.ofDays(16))));

    assertThat(late)
        .isEqualTo(new StepOutcome.NotPossible(List.of(StepKind.REJECT, StepKind.CANCEL)));
  }

  @Test
  void a_gift_to_an_official_takes_two_persons_where_the_house_wants_that() {
    house.twoPersonsForOfficials();
    GiftUses strict = house.uses(house.tables().database());
    ClientId minister = house.client("minister", "PUBLIC_OFFICIAL");

    strict.registerGift().register(GIFT, box(minister), advisor());

    assertThat(stored().pending()).containsExactlyInAnyOrder(Role.COMPLIANCE, Role.MANAGER);
    taken(step("s-1", StepKind.APPROVE), asking("both", Role.COMPLIANCE));
    assertThat(take(step("s-2", StepKind.APPROVE), asking("both", Role.MANAGER)))
        .isEqualTo(new StepOutcome.SecondPersonNeeded());
    assertThat(taken(step("s-3", StepKind.APPROVE), asking("m-1", Role.MANAGER)).status())
        .isEqualTo(GiftStatus.REGISTERED);
  }

  @Test
  void a_gift_to_nobody_official_takes_those_whom_the_rules_name() {
    house.twoPersonsForOfficials();
    GiftUses strict = house.uses(house.tables().database());
    ClientId editor = house.client("editor", "PRESS");

    strict.registerGift().register(GIFT, box(editor), advisor());

    assertThat(stored().pending()).containsExactly(Role.COMPLIANCE);
  }

  private void assertNothingIsLeft() {
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 1_000L)
        .containsEntry(StockState.RESERVED, 0L)
        .containsEntry(StockState.GIVEN, 0L);
  }

  private static StepRequest returnedOn(LocalDate day) {
    return new StepRequest(
        new StepId("on-" + day), StepKind.RETURN, Optional.of(day), Optional.empty());
  }

  private Gift stored() {
    return house.register(house.tables().database()).find(GIFT).orElseThrow().value();
  }

  private Gift taken(StepRequest request) {
    return taken(request, advisor());
  }

  private Gift taken(StepRequest request, Asking asking) {
    StepOutcome outcome =
        house.uses(house.tables().database()).takeStep().take(GIFT, request, asking);
    assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
    return ((StepOutcome.Taken) outcome).gift();
  }

  private StepOutcome take(StepRequest request) {
    return take(request, advisor());
  }

  private StepOutcome take(StepRequest request, Asking asking) {
    return uses.takeStep().take(GIFT, request, asking);
  }
}
