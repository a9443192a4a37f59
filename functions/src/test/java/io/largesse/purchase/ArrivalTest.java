package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static io.largesse.purchase.SomePurchase.kept;
import static io.largesse.purchase.SomePurchase.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.id.PurchaseId;
import io.largesse.purchase.KeptReturn.State;
import io.largesse.purchase.Refusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

final class ArrivalTest {
  private static final PurchaseId P = new PurchaseId("p-1");

  @Test
  void a_return_waits_under_the_id_of_its_purchase() {
    Arrival.Recorded recorded = arrive(back("r-1", "p-1", bags(-1, -1)), Slot.empty(P));

    assertThat(((KeptReturn) recorded.now()).state()).isEqualTo(State.WAITING);
    assertThat(recorded.slots().getLast())
        .isEqualTo(new Slot(P, Optional.empty(), Set.of(new PurchaseId("r-1")), 1));
  }

  @Test
  void what_waited_is_applied_by_time_and_then_by_id_as_far_as_it_fits() {
    Slot late = slot(back("r-1", "p-1", BOUGHT_AT.plusSeconds(9), bags(-1, -1)));
    Slot second = slot(back("r-3", "p-1", BOUGHT_AT.plusSeconds(5), bags(-1, -1)));
    Slot first = slot(back("r-2", "p-1", BOUGHT_AT.plusSeconds(5), bags(-1, -1)));
    Slot early = slot(back("r-0", "p-1", BOUGHT_AT.minusSeconds(1), bags(-1, -1)));

    Arrival.Recorded recorded =
        (Arrival.Recorded)
            Arrival.of(kept(bought("p-1")), Slot.empty(P), List.of(late, second, early, first));

    assertThat(((KeptPurchase) recorded.now()).returns())
        .containsExactly(new PurchaseId("r-2"), new PurchaseId("r-3"));
    assertThat(recorded.slots().subList(1, 5))
        .extracting(slot -> (KeptReturn) slot.kept().orElseThrow())
        .extracting(
            back -> back.id().value(),
            KeptReturn::state,
            back -> back.refusal().map(Refusal::reason))
        .containsExactly(
            tuple("r-0", State.REFUSED, Optional.of(Reason.DOES_NOT_FIT)),
            tuple("r-2", State.APPLIED, Optional.empty()),
            tuple("r-3", State.APPLIED, Optional.empty()),
            tuple("r-1", State.REFUSED, Optional.of(Reason.EXCEEDS)));
  }

  @Test
  void a_return_is_no_purchase_that_another_could_undo() {
    Slot waits = slot(back("r-2", "r-1", bags(-1, -1)));
    Slot own = new Slot(new PurchaseId("r-1"), Optional.empty(), Set.of(), 1);

    Arrival.Recorded recorded =
        (Arrival.Recorded)
            Arrival.of(
                waiting(back("r-1", "p-1", bags(-1, -1))), own, Slot.empty(P), List.of(waits));

    assertThat(recorded.slots().getLast().kept())
        .get()
        .extracting(kept -> ((KeptReturn) kept).refusal().map(Refusal::reason))
        .isEqualTo(Optional.of(Reason.NOT_A_PURCHASE));
    assertThat(refused(back("r-3", "r-2", bags(-1, -1)), waits).reason())
        .isEqualTo(Reason.NOT_A_PURCHASE);
  }

  @Test
  void so_many_returns_wait_for_one_purchase_and_no_more() {
    Slot awaited = Slot.empty(P);
    for (int n = 0; n < Slot.AWAITED_BY_MAX; n++) {
      awaited = arrive(back("r-" + n, "p-1", bags(-1, -1)), awaited).slots().getLast();
    }

    assertThat(refused(back("r-x", "p-1", bags(-1, -1)), awaited).reason())
        .isEqualTo(Reason.TOO_MANY_RETURNS);
  }

  @Test
  void what_is_told_is_at_most_five_minutes_ahead_and_of_the_last_sixty_months() {
    Instant now = Instant.parse("2026-03-31T10:00:00Z");

    assertThat(Told.fault(now.plusSeconds(300), now)).isEmpty();
    assertThat(Told.fault(now.plusSeconds(300).plusNanos(1), now)).isPresent();
    assertThat(Told.fault(Instant.parse("2021-03-31T10:00:00Z"), now)).isEmpty();
    assertThat(Told.fault(Instant.parse("2021-03-31T09:59:59Z"), now)).isPresent();
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static Slot slot(Purchase back) {
    return new Slot(back.id(), Optional.of(waiting(back)), Set.of(), 1);
  }

  private static Arrival.Recorded arrive(Purchase back, Slot purchase) {
    return (Arrival.Recorded) Arrival.of(waiting(back), Slot.empty(back.id()), purchase, List.of());
  }

  private static Refusal refused(Purchase back, Slot purchase) {
    return ((Arrival.Refused) Arrival.of(waiting(back), Slot.empty(back.id()), purchase, List.of()))
        .why();
  }
}
