package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.inPlaceOf;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import io.largesse.threshold.Subject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Of two who want the same gift to go different ways, one gets what they want. */
final class StepRaceTest {
  private static final GiftId GIFT = new GiftId("g-1");

  private final GiftHouse house = new GiftHouse(Rule.askOver(50).rule());
  private final ClientId anna = house.client("anna");
  private final GiftUses uses = house.uses(house.tables().database());

  @RepeatedTest(3)
  void approving_and_cancelling_end_in_a_cancelled_gift_that_holds_nothing() throws Exception {
    uses.registerGift().register(new GiftId("g-0"), boxNow(anna), advisor());
    uses.registerGift().register(GIFT, box(anna), advisor());

    List<StepOutcome> outcomes =
        atOnce(
            () -> take(step("s-1", StepKind.APPROVE), asking("c-1", Role.COMPLIANCE)),
            () -> take(step("s-2", StepKind.CANCEL), advisor()));

    assertThat(outcomes.getLast()).isInstanceOf(StepOutcome.Taken.class);
    assertThat(stored().status()).isEqualTo(GiftStatus.CANCELLED);
    assertUnits(0, 1);
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
  }

  @RepeatedTest(3)
  void giving_and_expiring_end_in_one_of_the_two() throws Exception {
    uses.registerGift().register(GIFT, box(anna), advisor());
    var late = NOW.plus(Duration.ofDays(32));

    List<Object> outcomes =
        atOnce(
            () -> take(step("s-1", StepKind.GIVE), asking("a-17", Role.ADVISOR, late)),
            () ->
                house
                    .expireGifts(house.tables().database())
                    .expire(new Act("expire-gifts", "request-2", late), () -> false));

    boolean given = outcomes.getFirst() instanceof StepOutcome.Taken;
    assertThat(outcomes.getLast()).isEqualTo(new ExpireGifts.Tally(given ? 0 : 1, 0, true));
    assertThat(stored().status()).isEqualTo(given ? GiftStatus.GIVEN : GiftStatus.EXPIRED);
    assertUnits(0, given ? 1 : 0);
    assertThat(house.counted(Subject.of(anna))).hasSize(given ? 1 : 0);
    assertThat(house.declarations()).hasSize(given ? 1 : 0);
  }

  @RepeatedTest(3)
  void bringing_back_and_correcting_end_in_one_of_the_two() throws Exception {
    uses.registerGift().register(GIFT, boxNow(anna), advisor());
    ClientId bob = house.client("bob");

    List<Object> outcomes =
        atOnce(
            () -> take(step("s-1", StepKind.RETURN), advisor()),
            () ->
                uses.registerGift()
                    .register(new GiftId("g-2"), inPlaceOf(GIFT, boxNow(bob)), advisor()));

    boolean back = outcomes.getFirst() instanceof StepOutcome.Taken;
    assertThat(outcomes.getLast())
        .isInstanceOf(back ? Registration.NotReplaceable.class : Registration.Registered.class);
    assertThat(stored().status()).isEqualTo(GiftStatus.RETURNED);
    assertUnits(0, back ? 0 : 1);
    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(house.declarations()).hasSize(back ? 2 : 3);
  }

  private void assertUnits(long reserved, long given) {
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 1_000 - reserved - given)
        .containsEntry(StockState.RESERVED, reserved)
        .containsEntry(StockState.GIVEN, given);
  }

  private StepOutcome take(StepRequest request, Asking asking) {
    return uses.takeStep().take(GIFT, request, asking);
  }

  private Gift stored() {
    return house.register(house.tables().database()).find(GIFT).orElseThrow().value();
  }

  private static <T> List<T> atOnce(Callable<? extends T> one, Callable<? extends T> other)
      throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<? extends T> first = executor.submit(one);
      Future<? extends T> second = executor.submit(other);
      return List.of(first.get(), second.get());
    }
  }
}
