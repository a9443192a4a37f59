package io.largesse.gift;

import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.boxOn;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changes of gifts ask for, of gifts as they are stored. */
final class CountingTest {
  private static final GiftId GIFT = new GiftId("g-1");

  private final GiftHouse house = new GiftHouse();
  private final ClientId anna = house.client("anna");
  private final GiftUses uses = house.uses(house.tables().database());

  @Test
  void a_gift_that_is_registered_was_judged_and_asks_for_nothing() {
    assertThat(Counting.of(Optional.empty(), Optional.of(registered(box(anna))))).isEmpty();
  }

  @Test
  void a_gift_that_is_given_at_once_has_others_declared_and_passes_no_limit_by_itself() {
    assertAsks(
        Counting.of(Optional.empty(), Optional.of(registered(boxNow(anna)))), true, false, true);
  }

  @Test
  void a_gift_that_is_given_on_the_day_that_was_planned_counts_as_before() {
    Gift before = registered(box(anna));
    Gift given = taken(StepKind.GIVE);

    assertAsks(Counting.of(Optional.of(before), Optional.of(given)), true, false, true);
  }

  @Test
  void a_gift_that_is_given_on_another_day_may_pass_limits() {
    Gift before = registered(boxOn(anna, TODAY.plusDays(3)));
    Gift given = taken(StepKind.GIVE);

    assertAsks(Counting.of(Optional.of(before), Optional.of(given)), true, true, true);
  }

  @Test
  void a_gift_that_is_cancelled_frees_limits_and_was_never_declared() {
    Gift before = registered(box(anna));
    Gift cancelled = taken(StepKind.CANCEL);

    assertAsks(Counting.of(Optional.of(before), Optional.of(cancelled)), false, true, false);
  }

  @Test
  void a_gift_that_comes_back_frees_limits_and_has_others_declared() {
    Gift before = registered(boxNow(anna));
    Gift back = taken(StepKind.RETURN);

    assertAsks(Counting.of(Optional.of(before), Optional.of(back)), true, true, false);
  }

  @Test
  void a_gift_that_changes_in_other_ways_asks_for_nothing() {
    Gift before = registered(box(anna));
    Gift offered = taken(StepKind.OFFER);

    assertThat(Counting.of(Optional.of(before), Optional.of(offered))).isEmpty();
  }

  @Test
  void two_changes_of_a_client_ask_for_what_either_does() {
    Gift first = registered(box(anna));
    Gift cancelled = taken(StepKind.CANCEL);
    Counting earlier = Counting.of(Optional.empty(), Optional.of(given("g-2"))).orElseThrow();
    Counting later = Counting.of(Optional.of(first), Optional.of(cancelled)).orElseThrow();

    assertThat(earlier.and(later)).isEqualTo(new Counting(cancelled, true, true, true));
  }

  private Gift registered(GiftRequest request) {
    uses.registerGift().register(GIFT, request, advisor());
    return stored(GIFT);
  }

  private Gift given(String id) {
    uses.registerGift().register(new GiftId(id), boxNow(anna), advisor());
    return stored(new GiftId(id));
  }

  private Gift taken(StepKind kind) {
    uses.takeStep().take(GIFT, step("s-" + kind, kind), advisor());
    return stored(GIFT);
  }

  private Gift stored(GiftId id) {
    return house.register(house.tables().database()).find(id).orElseThrow().value();
  }

  private static void assertAsks(
      Optional<Counting> counting, boolean declares, boolean reviews, boolean more) {
    assertThat(counting)
        .hasValueSatisfying(
            asked -> {
              assertThat(asked.declares()).isEqualTo(declares);
              assertThat(asked.reviews()).isEqualTo(reviews);
              assertThat(asked.more()).isEqualTo(more);
            });
  }
}
