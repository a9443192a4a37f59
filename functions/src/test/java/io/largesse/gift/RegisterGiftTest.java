package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.advisorOf;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.boxOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.language.Language;
import io.largesse.stock.StockState;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Explanations;
import io.largesse.threshold.Subject;
import io.largesse.threshold.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegisterGiftTest {
  private static final GiftId GIFT = new GiftId("g-1");

  private final GiftHouse house =
      new GiftHouse(Rule.refuseOver(100).rule(), Rule.askOver(60).rule());
  private final ClientId anna = house.client("anna");
  private final GiftUses uses = house.uses(house.tables().database());

  @Test
  void a_gift_for_later_is_registered_and_counts_and_its_unit_is_kept() {
    Gift gift = registered(register(GIFT, box(anna)));

    assertThat(gift.status()).isEqualTo(GiftStatus.REGISTERED);
    assertThat(gift.advisor()).contains("a-17");
    assertThat(house.counted(Subject.of(anna))).containsExactly(gift.entry());
    assertThat(gift.entry().given()).isFalse();
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 999L)
        .containsEntry(StockState.RESERVED, 1L);
    assertThat(house.movements()).isOne();
    assertThat(stored()).isEqualTo(gift);
  }

  @Test
  void a_gift_over_the_counter_is_given_at_once() {
    Gift gift = registered(register(GIFT, boxNow(anna)));

    assertThat(gift.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(house.counted(Subject.of(anna)))
        .singleElement()
        .extracting(Entry::given)
        .isEqualTo(true);
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 999L)
        .containsEntry(StockState.RESERVED, 0L)
        .containsEntry(StockState.GIVEN, 1L);
  }

  @Test
  void a_gift_that_needs_approval_counts_and_waits() {
    register(new GiftId("g-0"), box(anna));

    Gift gift = registered(register(GIFT, boxNow(anna)));

    assertThat(gift.status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
    assertThat(gift.pending()).containsExactly(Role.COMPLIANCE);
    assertThat(gift.due()).contains(TODAY.plusDays(14));
    assertThat(house.counted(Subject.of(anna))).hasSize(2).noneMatch(Entry::given);
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.RESERVED, 2L);
  }

  @Test
  void a_refused_gift_is_kept_but_neither_counts_nor_takes_units() {
    GiftRequest three = Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, Optional.empty());

    Verdict verdict = refused(register(GIFT, three));

    assertThat(verdict.decision()).isEqualTo(Decision.REFUSED);
    assertThat(verdict.alternatives()).extracting(other -> other.sku()).containsExactly(CARD);
    assertThat(stored().status()).isEqualTo(GiftStatus.REFUSED);
    assertThat(stored().attempts().kept())
        .singleElement()
        .extracting(Attempt::rules)
        .asString()
        .contains("YEAR");
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.AVAILABLE, 1_000L);
    assertThat(house.movements()).isZero();
  }

  @Test
  void a_refused_id_may_come_again_with_other_content_and_keeps_the_attempt() {
    register(GIFT, Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, Optional.empty()));

    Gift gift = registered(register(GIFT, box(anna)));

    assertThat(gift.status()).isEqualTo(GiftStatus.REGISTERED);
    assertThat(gift.attempts().kept()).hasSize(1);
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
  }

  @Test
  void of_many_refused_attempts_the_first_and_the_latest_are_kept_and_the_others_counted() {
    for (int attempt = 0; attempt < Attempts.KEPT_MAX + 2; attempt++) {
      refused(
          register(
              GIFT, Asks.gift(anna, PARIS, BOX, 3 + attempt, Handover.LATER, Optional.empty())));
    }

    Attempts attempts = stored().attempts();
    assertThat(attempts.leftOut()).isEqualTo(2);
    assertThat(attempts.kept())
        .hasSize(Attempts.KEPT_MAX)
        .extracting(attempt -> attempt.request().quantity())
        .startsWith(3, 6, 7)
        .endsWith(2 + Attempts.KEPT_MAX + 2);
    assertThat(GiftJson.answer(stored(), new Explanations(Language.EN)).path("attemptsLeftOut"))
        .hasToString("2");
  }

  @Test
  void a_refused_id_stays_with_its_client_and_in_its_boutique() {
    register(GIFT, Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, Optional.empty()));
    Gift refused = stored();

    assertThat(register(GIFT, box(house.client("bruno")))).isEqualTo(new Registration.IdUsed());
    assertThat(register(GIFT, Asks.gift(anna, MILAN, BOX, 1, Handover.LATER, Optional.empty())))
        .isEqualTo(new Registration.IdUsed());

    assertThat(stored()).isEqualTo(refused);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void nothing_is_said_of_an_id_that_another_boutique_has_used(int quantity) {
    register(GIFT, Asks.gift(anna, PARIS, BOX, quantity, Handover.LATER, Optional.empty()));
    Gift before = stored();
    GiftRequest theirs = Asks.gift(anna, MILAN, BOX, 1, Handover.LATER, Optional.empty());

    assertThat(uses.registerGift().register(GIFT, theirs, advisorOf(MILAN, NOW)))
        .isEqualTo(new Registration.OutOfScope());

    assertThat(stored()).isEqualTo(before);
    assertThat(house.foreignLookups()).isEmpty();
  }

  @Test
  void a_look_at_a_client_of_another_s_book_is_noted_and_one_at_their_own_is_not() {
    GiftRequest theirs = Asks.gift(anna, MILAN, BOX, 1, Handover.LATER, Optional.empty());
    uses.checkGift().check(box(anna), advisorOf(PARIS, NOW));
    uses.registerGift().register(GIFT, box(anna), advisorOf(PARIS, NOW));
    assertThat(house.foreignLookups()).isEmpty();

    uses.checkGift().check(theirs, advisorOf(MILAN, NOW));
    assertThat(house.foreignLookups()).containsExactly(anna);

    uses.registerGift().register(new GiftId("g-2"), theirs, advisorOf(MILAN, NOW));
    uses.registerGift().register(new GiftId("g-2"), theirs, advisorOf(MILAN, NOW));
    assertThat(house.foreignLookups()).containsExactly(anna, anna, anna);
  }

  @Test
  void a_refusal_is_kept_with_its_alternatives() {
    Verdict answer =
        refused(register(GIFT, Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, Optional.empty())));

    assertThat(answer.alternatives()).isNotEmpty();
    assertThat(stored().verdict()).isEqualTo(answer);
  }

  @Test
  void the_same_request_again_changes_nothing() {
    Gift first = registered(register(GIFT, box(anna)));

    assertThat(register(GIFT, box(anna))).isEqualTo(new Registration.Repeated(first));

    assertThat(house.counted(Subject.of(anna))).hasSize(1);
    assertThat(house.movements()).isOne();
  }

  @Test
  void another_request_with_a_used_id_changes_nothing() {
    Gift first = registered(register(GIFT, box(anna)));

    assertThat(register(GIFT, boxNow(anna))).isEqualTo(new Registration.IdUsed());

    assertThat(stored()).isEqualTo(first);
  }

  @Test
  void what_is_not_in_stock_is_not_kept() {
    house.stock(PARIS, BOX, 1);

    GiftRequest two = Asks.gift(anna, PARIS, BOX, 2, Handover.LATER, Optional.empty());

    assertThat(register(GIFT, two)).isEqualTo(new Registration.OutOfStock(1));
    assertThat(house.gifts()).isZero();
    assertThat(house.counted(Subject.of(anna))).isEmpty();
  }

  @Test
  void what_the_request_names_must_be_known() {
    SkuCode nothing = new SkuCode("nothing");

    assertThat(register(GIFT, box(new ClientId("nobody"))))
        .isEqualTo(new Registration.Unknown("clientId"));
    assertThat(register(GIFT, Asks.gift(anna, PARIS, nothing, 1, Handover.NOW, Optional.empty())))
        .isEqualTo(new Registration.Unknown("sku"));
    assertThat(house.gifts()).isZero();
  }

  @Test
  void a_sku_that_is_not_active_is_not_offered() {
    house.sku(BOX, 4_000, 6_000, false);

    assertThat(register(GIFT, box(anna))).isEqualTo(new Registration.NotOffered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-23", "2026-11-23"})
  void a_gift_over_the_counter_may_be_entered_up_to_31_days_late(LocalDate day) {
    assertThat(registered(register(GIFT, now(day))).day()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-22", "2026-11-24"})
  void a_gift_over_the_counter_is_of_no_other_day(LocalDate day) {
    assertThat(register(GIFT, now(day))).isInstanceOf(Registration.Faulty.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2028-11-23"})
  void a_gift_may_be_planned_24_months_ahead(LocalDate day) {
    assertThat(registered(register(GIFT, boxOn(anna, day))).day()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2028-11-24"})
  void a_gift_is_not_planned_for_any_other_day(LocalDate day) {
    assertThat(register(GIFT, boxOn(anna, day))).isInstanceOf(Registration.Faulty.class);
  }

  @Test
  void boutique_roles_register_in_their_own_boutiques() {
    Asking foreign =
        new Asking(
            new Caller("a-9", Role.ADVISOR, Set.of(MILAN), Set.of()),
            new Act("a-9", "request-9", GiftHouse.NOW),
            Language.EN);

    assertThat(uses.registerGift().register(GIFT, box(anna), foreign))
        .isEqualTo(new Registration.OutOfScope());
    assertThat(uses.checkGift().check(box(anna), foreign))
        .isEqualTo(new Checked.Impossible(new Registration.OutOfScope()));
  }

  @Test
  void a_check_says_the_same_and_records_nothing() {
    GiftRequest three = Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, Optional.empty());

    Checked checked = uses.checkGift().check(three, advisor());

    assertThat(checked)
        .isInstanceOfSatisfying(
            Checked.Judged.class,
            judged -> {
              assertThat(judged.verdict().decision()).isEqualTo(Decision.REFUSED);
              assertThat(judged.verdict().alternatives()).hasSize(1);
            });
    assertThat(house.gifts()).isZero();
  }

  @Test
  void two_calendar_years_have_a_limit_each() {
    register(
        new GiftId("g-a"),
        Asks.gift(anna, PARIS, BOX, 2, Handover.LATER, Optional.of(LocalDate.of(2026, 12, 31))));
    register(
        new GiftId("g-b"),
        Asks.gift(anna, PARIS, BOX, 2, Handover.LATER, Optional.of(LocalDate.of(2027, 1, 1))));

    refused(register(new GiftId("g-c"), boxOn(anna, LocalDate.of(2026, 12, 31))));
    refused(register(new GiftId("g-d"), boxOn(anna, LocalDate.of(2027, 1, 1))));
    assertThat(house.counted(Subject.of(anna))).hasSize(2);
  }

  private GiftRequest now(LocalDate day) {
    return Asks.gift(anna, PARIS, BOX, 1, Handover.NOW, Optional.of(day));
  }

  private Registration register(GiftId id, GiftRequest request) {
    return uses.registerGift().register(id, request, advisor());
  }

  private Gift stored() {
    return house.register(house.tables().database()).find(GIFT).orElseThrow().value();
  }

  private static Gift registered(Registration registration) {
    assertThat(registration).isInstanceOf(Registration.Registered.class);
    return ((Registration.Registered) registration).gift();
  }

  private static Verdict refused(Registration registration) {
    assertThat(registration).isInstanceOf(Registration.Refused.class);
    return ((Registration.Refused) registration).verdict();
  }
}
