package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.boxOn;
import static io.largesse.gift.Asks.giveOn;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.language.Language;
import io.largesse.stock.StockState;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Subject;
import io.largesse.version.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TakeStepTest {
  private static final GiftId GIFT = new GiftId("g-1");
  private static final LocalDate NEXT_WEEK = TODAY.plusWeeks(1);

  /** One box a year is free, a second needs two roles, and a fourth is refused. */
  private final GiftHouse house =
      new GiftHouse(
          Rule.refuseOver(130).rule(),
          Rule.askOver(60).rule(),
          Rule.askOver(70).named("ASK-MANAGER").by(Role.MANAGER));

  private final ClientId anna = house.client("anna");
  private final GiftUses uses = house.uses(house.tables().database());

  @Test
  void a_registered_gift_is_given_on_its_day() {
    register(GIFT, box(anna));

    Gift gift = taken(take(step("s-1", StepKind.GIVE)));

    assertThat(gift.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(gift.steps()).singleElement().extracting(Step::role).isEqualTo(Role.ADVISOR);
    assertThat(house.counted(Subject.of(anna))).singleElement().matches(Entry::given);
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.RESERVED, 0L)
        .containsEntry(StockState.GIVEN, 1L);
    assertThat(house.movements()).isEqualTo(2);
  }

  @Test
  void a_cancelled_gift_counts_no_more_and_frees_its_unit() {
    register(GIFT, box(anna));

    Gift gift = taken(take(step("s-1", StepKind.CANCEL)));

    assertThat(gift.status()).isEqualTo(GiftStatus.CANCELLED);
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 1_000L)
        .containsEntry(StockState.RESERVED, 0L);
  }

  @Test
  void the_same_step_again_changes_nothing_and_another_with_its_id_is_refused() {
    register(GIFT, box(anna));
    Gift gift = taken(take(step("s-1", StepKind.GIVE)));

    assertThat(take(step("s-1", StepKind.GIVE))).isEqualTo(new StepOutcome.Repeated(gift));
    assertThat(take(step("s-1", StepKind.CANCEL))).isEqualTo(new StepOutcome.IdUsed());
    assertThat(house.movements()).isEqualTo(2);
  }

  @Test
  void the_same_words_of_another_person_or_role_are_another_step() {
    waiting();
    Gift half = taken(take(step("ok", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE)));

    assertThat(take(step("ok", StepKind.APPROVE), asking("m-1", Role.MANAGER)))
        .isEqualTo(new StepOutcome.IdUsed());
    assertThat(take(step("ok", StepKind.APPROVE), asking("c-2", Role.COMPLIANCE)))
        .isEqualTo(new StepOutcome.IdUsed());
    assertThat(take(step("ok", StepKind.APPROVE), asking("c-1", Role.MANAGER)))
        .isEqualTo(new StepOutcome.IdUsed());
    assertThat(take(step("ok", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE)))
        .isEqualTo(new StepOutcome.Repeated(half));
    assertThat(stored().pending()).containsExactly(Role.MANAGER);
  }

  @Test
  void a_gift_with_many_steps_can_still_be_cancelled_and_nothing_else() {
    fill(register(GIFT, box(anna)));

    assertThat(take(step("s-1", StepKind.GIVE)))
        .isEqualTo(new StepOutcome.NotPossible(List.of(StepKind.CANCEL)));
    taken(take(step("s-1", StepKind.CANCEL)));

    assertThat(stored().status()).isEqualTo(GiftStatus.CANCELLED);
    assertThat(stored().steps()).hasSize(Gift.STEPS_MAX + 1);
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.RESERVED, 0L);
  }

  @Test
  void a_waiting_gift_with_many_steps_can_still_be_rejected() {
    waiting();
    fill(stored());

    assertThat(take(step("s-1", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE)))
        .isEqualTo(new StepOutcome.NotPossible(List.of(StepKind.REJECT, StepKind.CANCEL)));
    taken(take(step("s-1", StepKind.REJECT), asking("c-1", Role.COMPLIANCE)));

    assertThat(house.counted(Subject.of(anna))).hasSize(1);
  }

  @Test
  void a_given_gift_can_only_come_back() {
    register(GIFT, boxNow(anna));

    assertThat(take(step("s-1", StepKind.CANCEL)))
        .isEqualTo(new StepOutcome.NotPossible(List.of(StepKind.RETURN)));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE", "RETURN"})
  void steps_that_are_not_possible_yet_name_those_that_are(StepKind kind) {
    register(GIFT, box(anna));

    assertThat(take(step("s-1", kind)))
        .isEqualTo(
            new StepOutcome.NotPossible(List.of(StepKind.OFFER, StepKind.GIVE, StepKind.CANCEL)));
  }

  @Test
  void a_gift_waits_until_every_role_has_approved() {
    waiting();

    Gift half = taken(take(step("s-1", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE)));
    assertThat(half.status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
    assertThat(half.pending()).containsExactly(Role.MANAGER);

    Gift whole = taken(take(step("s-2", StepKind.APPROVE), asking("m-1", Role.MANAGER)));
    assertThat(whole.status()).isEqualTo(GiftStatus.REGISTERED);
    assertThat(whole.due()).contains(TODAY.plusDays(31));
    assertThat(house.counted(Subject.of(anna))).hasSize(2);
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.RESERVED, 2L);
  }

  @Test
  void nobody_approves_a_gift_that_they_have_registered() {
    register(new GiftId("g-0"), box(anna));
    uses.registerGift().register(GIFT, box(anna), asking("m-1", Role.MANAGER));

    assertThat(take(step("s-1", StepKind.APPROVE), asking("m-1", Role.MANAGER)))
        .isEqualTo(new StepOutcome.SecondPersonNeeded());
  }

  @Test
  void nobody_approves_in_two_roles() {
    waiting();
    take(step("s-1", StepKind.APPROVE), asking("both", Role.COMPLIANCE));

    assertThat(take(step("s-2", StepKind.APPROVE), asking("both", Role.MANAGER)))
        .isEqualTo(new StepOutcome.SecondPersonNeeded());
  }

  @Test
  void a_role_that_was_not_asked_does_not_approve() {
    waiting();

    assertThat(take(step("s-1", StepKind.APPROVE), asking("f-1", Role.FINANCE)))
        .isEqualTo(new StepOutcome.OutOfScope());
    assertThat(take(step("s-1", StepKind.APPROVE), advisor()))
        .isEqualTo(new StepOutcome.OutOfScope());
  }

  @Test
  void a_manager_approves_in_their_own_boutiques() {
    waiting();
    Asking foreign =
        new Asking(
            new Caller("m-9", Role.MANAGER, Set.of(MILAN), Set.of()),
            new Act("m-9", "request-9", NOW),
            Language.EN);

    assertThat(take(step("s-1", StepKind.APPROVE), foreign))
        .isEqualTo(new StepOutcome.OutOfScope());
  }

  @Test
  void a_rejected_gift_counts_no_more() {
    waiting();

    Gift gift = taken(take(step("s-1", StepKind.REJECT), asking("c-1", Role.COMPLIANCE)));

    assertThat(gift.status()).isEqualTo(GiftStatus.REJECTED);
    assertThat(gift.pending()).isEmpty();
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.RESERVED, 1L);
  }

  @Test
  void a_gift_given_on_another_day_counts_on_that_day() {
    register(GIFT, boxOn(anna, NEXT_WEEK));

    Gift gift = taken(take(giveOn("s-1", TODAY.minusDays(31))));

    assertThat(gift.day()).isEqualTo(TODAY.minusDays(31));
    assertThat(house.counted(Subject.of(anna))).containsExactly(gift.entry());
  }

  @Test
  void a_gift_is_given_today_or_up_to_31_days_ago() {
    register(GIFT, boxOn(anna, NEXT_WEEK));

    assertThat(take(giveOn("s-1", TODAY.plusDays(1)))).isInstanceOf(StepOutcome.Faulty.class);
    assertThat(take(giveOn("s-2", TODAY.minusDays(32)))).isInstanceOf(StepOutcome.Faulty.class);
  }

  @Test
  void a_refusal_on_the_day_of_giving_leaves_all_as_it_was() {
    LocalDate nextYear = LocalDate.of(2027, 1, 7);
    Gift planned =
        register(
            GIFT, Asks.gift(anna, PARIS, BOX, 1, Handover.LATER, java.util.Optional.of(nextYear)));
    register(
        new GiftId("g-2"),
        Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, java.util.Optional.of(TODAY)));
    List<Entry> before = house.counted(Subject.of(anna));

    assertThat(take(step("s-1", StepKind.GIVE))).isInstanceOf(StepOutcome.Refused.class);

    assertThat(stored()).isEqualTo(planned);
    assertThat(house.counted(Subject.of(anna))).isEqualTo(before);
  }

  @Test
  void what_was_not_approved_waits_again_when_the_day_changes() {
    LocalDate nextYear = LocalDate.of(2027, 1, 7);
    register(GIFT, boxOn(anna, nextYear));
    register(new GiftId("g-2"), box(anna));

    Gift gift = taken(take(step("s-1", StepKind.GIVE)));

    assertThat(gift.status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
    assertThat(gift.pending()).containsExactlyInAnyOrder(Role.COMPLIANCE, Role.MANAGER);
    assertThat(gift.day()).isEqualTo(TODAY);
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.RESERVED, 2L);
    assertThat(take(step("s-2", StepKind.APPROVE), asking("a-17", Role.COMPLIANCE)))
        .isEqualTo(new StepOutcome.SecondPersonNeeded());
  }

  @Test
  void what_was_approved_holds_on_another_day_while_it_has_not_grown() {
    waiting();
    take(step("s-1", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE));
    take(step("s-2", StepKind.APPROVE), asking("m-1", Role.MANAGER));

    Asking tomorrow = asking("a-17", Role.ADVISOR, NOW.plus(Duration.ofDays(1)));
    Gift gift = taken(take(step("s-3", StepKind.GIVE), tomorrow));

    assertThat(gift.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(gift.day()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void what_has_grown_since_it_was_approved_waits_again() {
    waiting();
    take(step("s-1", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE));
    take(step("s-2", StepKind.APPROVE), asking("m-1", Role.MANAGER));
    register(new GiftId("g-9"), box(anna));

    Asking tomorrow = asking("a-17", Role.ADVISOR, NOW.plus(Duration.ofDays(1)));

    assertThat(taken(take(step("s-3", StepKind.GIVE), tomorrow)).status())
        .isEqualTo(GiftStatus.PENDING_APPROVAL);
  }

  @Test
  void a_gift_that_nobody_knows_takes_no_step() {
    assertThat(take(step("s-1", StepKind.GIVE))).isEqualTo(new StepOutcome.Unknown());
  }

  /** Gives {@code gift} as many steps as it may have. */
  private void fill(Gift gift) {
    Act act = advisor().act();
    List<Step> steps =
        IntStream.range(0, Gift.STEPS_MAX)
            .mapToObj(n -> step("earlier-" + n, StepKind.GIVE))
            .map(request -> new Step(request, act, Role.ADVISOR, gift.status()))
            .toList();
    Gift full =
        new Gift(
            gift.request(),
            gift.requestHash(),
            gift.entry(),
            gift.stockAt(),
            gift.advisor(),
            gift.registered(),
            gift.imported(),
            gift.rates(),
            gift.status(),
            gift.verdict(),
            gift.pending(),
            gift.due(),
            steps,
            gift.attempts(),
            gift.movements(),
            gift.declared(),
            gift.replacedBy());
    assertThat(
            house
                .register(house.tables().database())
                .make(Change.of(new Versioned<>(full, 2), act)))
        .isTrue();
  }

  /** A second box, which compliance and a manager must approve. */
  private void waiting() {
    register(new GiftId("g-0"), box(anna));
    register(GIFT, box(anna));
  }

  private Gift register(GiftId id, GiftRequest request) {
    Registration registration = uses.registerGift().register(id, request, advisor());
    assertThat(registration).isInstanceOf(Registration.Registered.class);
    return ((Registration.Registered) registration).gift();
  }

  private StepOutcome take(StepRequest request) {
    return take(request, advisor());
  }

  private StepOutcome take(StepRequest request, Asking asking) {
    return uses.takeStep().take(GIFT, request, asking);
  }

  private Gift stored() {
    return house.register(house.tables().database()).find(GIFT).orElseThrow().value();
  }

  private static Gift taken(StepOutcome outcome) {
    assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
    return ((StepOutcome.Taken) outcome).gift();
  }
}
