package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import io.largesse.threshold.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExpireGiftsTest {
  private static final GiftId GIFT = new GiftId("g-1");

  /** Half past twelve in Paris of the first day after the 31 in which it may be given. */
  private static final Instant AFTERWARDS = NOW.plus(Duration.ofDays(32));

  private final GiftHouse house = new GiftHouse(Rule.askOver(60).rule());
  private final ClientId anna = house.client("anna");
  private final GiftUses uses = house.uses(house.tables().database());

  @ParameterizedTest
  @EnumSource(Failure.class)
  void what_was_not_given_in_time_is_free_again_whatever_happens_to_the_write(Failure failure) {
    register(GIFT, box(anna));

    ExpireGifts.Tally tally =
        expire(AFTERWARDS, house.tables().failing("transactWriteItems", failure));

    Gift gift = stored(GIFT);
    assertThat(tally.failed()).isZero();
    assertThat(gift.status()).isEqualTo(GiftStatus.EXPIRED);
    assertThat(gift.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.request().note()).contains("Not given by 2026-12-24"));
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.units(PARIS, BOX)).containsEntry(StockState.AVAILABLE, 1_000L);
    assertThat(house.movements()).isEqualTo(2);
  }

  @Test
  void a_gift_is_kept_to_the_end_of_its_last_day_in_its_boutique() {
    register(GIFT, box(anna));
    Instant lastMinute = Instant.parse("2026-12-24T22:59:00Z");

    assertThat(expire(lastMinute)).isEqualTo(new ExpireGifts.Tally(0, 0, true));
    assertThat(expire(lastMinute.plusSeconds(60))).isEqualTo(new ExpireGifts.Tally(1, 0, true));
  }

  @Test
  void a_day_ends_in_every_boutique_when_it_ends_there() {
    BoutiqueId honolulu = new BoutiqueId("HNL-01");
    house.boutique(honolulu, "US", "LARG-US", "Pacific/Honolulu");
    house.stock(honolulu, BOX, 1);
    uses.registerGift()
        .register(
            GIFT,
            Asks.gift(anna, honolulu, BOX, 1, Handover.LATER, Optional.empty()),
            Asks.asking("hq", io.largesse.access.Role.HQ));

    assertThat(expire(Instant.parse("2026-12-25T09:59:00Z")).expired()).isZero();
    assertThat(expire(Instant.parse("2026-12-25T10:00:00Z")).expired()).isOne();
  }

  @Test
  void what_was_not_approved_in_time_expires_sooner() {
    register(new GiftId("g-0"), boxNow(anna));
    register(GIFT, box(anna));
    assertThat(stored(GIFT).due()).contains(TODAY.plusDays(14));

    assertThat(expire(NOW.plus(Duration.ofDays(14))).expired()).isZero();
    assertThat(expire(NOW.plus(Duration.ofDays(15))).expired()).isOne();
    assertThat(stored(GIFT).steps().getLast().request().note())
        .contains("Not approved by 2026-12-07");
  }

  @Test
  void an_offer_and_its_acceptance_expire_too() {
    register(GIFT, box(anna));
    uses.takeStep().take(GIFT, step("s-1", StepKind.OFFER), advisor());
    GiftId other = new GiftId("g-2");
    register(other, box(house.client("bob")));
    uses.takeStep().take(other, step("s-1", StepKind.OFFER), advisor());
    uses.takeStep().take(other, step("s-2", StepKind.ACCEPT), advisor());

    assertThat(expire(AFTERWARDS).expired()).isEqualTo(2);
  }

  @Test
  void what_is_given_or_given_up_does_not_expire() {
    register(GIFT, boxNow(anna));
    GiftId cancelled = new GiftId("g-2");
    register(cancelled, box(house.client("bob")));
    uses.takeStep().take(cancelled, step("s-1", StepKind.CANCEL), advisor());

    assertThat(expire(AFTERWARDS)).isEqualTo(new ExpireGifts.Tally(0, 0, true));
    assertThat(stored(GIFT).status()).isEqualTo(GiftStatus.GIVEN);
  }

  @Test
  void a_second_run_finds_nothing_to_do() {
    register(GIFT, box(anna));

    expire(AFTERWARDS);

    assertThat(expire(AFTERWARDS)).isEqualTo(new ExpireGifts.Tally(0, 0, true));
  }

  @Test
  void one_that_cannot_be_written_does_not_keep_the_others() {
    IntStream.range(0, 3).forEach(n -> register(new GiftId("g-" + n), box(house.client("c-" + n))));
    ExpireGifts impatient =
        house.expireGifts(
            house.tables().failing("transactWriteItems", Failure.CONFLICT), Duration.ZERO);

    ExpireGifts.Tally tally = impatient.expire(act(AFTERWARDS), () -> false);

    assertThat(tally).isEqualTo(new ExpireGifts.Tally(2, 1, true));
    assertThat(house.unexpired()).hasSize(1);
    assertThat(expire(AFTERWARDS).expired()).isOne();
  }

  @Test
  void what_time_does_not_suffice_for_is_done_the_next_time() {
    IntStream.range(0, 3).forEach(n -> register(new GiftId("g-" + n), box(house.client("c-" + n))));
    int[] asked = {0};

    ExpireGifts.Tally cut =
        house.expireGifts(house.tables().database()).expire(act(AFTERWARDS), () -> asked[0]++ >= 2);

    assertThat(cut).isEqualTo(new ExpireGifts.Tally(2, 0, false));
    assertThat(expire(AFTERWARDS)).isEqualTo(new ExpireGifts.Tally(1, 0, true));
  }

  private ExpireGifts.Tally expire(Instant time) {
    return expire(time, house.tables().database());
  }

  private ExpireGifts.Tally expire(Instant time, Database database) {
    return house.expireGifts(database).expire(act(time), () -> false);
  }

  private static Act act(Instant time) {
    return new Act("expire-gifts", "request-" + time, time);
  }

  private void register(GiftId id, GiftRequest request) {
    assertThat(uses.registerGift().register(id, request, advisor()))
        .isInstanceOf(Registration.Registered.class);
  }

  private Gift stored(GiftId id) {
    return house.register(house.tables().database()).find(id).orElseThrow().value();
  }
}
