package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.ACT;
import static io.largesse.purchase.SomePurchase.ANNA;
import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.NOW;
import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static io.largesse.purchase.SomePurchase.scarf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.Meter;
import io.largesse.dynamodb.PurchaseHouse;
import io.largesse.dynamodb.Records;
import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.purchase.KeptReturn.State;
import io.largesse.purchase.Refusal.Reason;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordPurchaseTest {
  private static final Caller SYSTEM = new Caller("till-1", Role.SYSTEM, Set.of(), Set.of());

  private final PurchaseHouse house = new PurchaseHouse();
  private final Database database = house.database();

  @Test
  void a_purchase_is_recorded_once_and_counts_in_its_own_currency() {
    Recording first = record(bought("p-1"));

    assertThat(first).isInstanceOf(Recording.Recorded.class);
    assertThat(purchase("p-1").units()).contains(List.of(30_000L, 10_000L));
    assertThat(record(bought("p-1"))).isEqualTo(new Recording.Repeated(purchase("p-1")));
    assertThat(record(bought("p-1", BOUGHT_AT, bags(2, 30_000))))
        .isInstanceOf(Recording.IdUsed.class);
  }

  @Test
  void lines_are_the_same_in_any_order() {
    record(bought("p-1"));
    record(back("r-1", "p-1", bags(-1, -1), scarf(-1, -1)));

    assertThat(record(bought("p-1", BOUGHT_AT, scarf(1, 10_000), bags(2, 30_000))))
        .isEqualTo(new Recording.Repeated(purchase("p-1")));
    assertThat(record(back("r-1", "p-1", scarf(-1, -1), bags(-1, -1))))
        .isInstanceOf(Recording.Repeated.class);
    assertThat(record(bought("p-1", BOUGHT_AT, scarf(1, 10_000), bags(2, 30_001))))
        .isInstanceOf(Recording.IdUsed.class);
  }

  @Test
  void purchases_and_returns_share_their_ids() {
    record(bought("p-1"));
    record(back("r-1", "p-1", bags(-1, -1)));

    assertThat(record(back("p-1", "p-2", bags(-1, -1)))).isInstanceOf(Recording.IdUsed.class);
    assertThat(record(bought("r-1"))).isInstanceOf(Recording.IdUsed.class);
  }

  @Test
  void a_return_undoes_its_part_of_the_purchase() {
    record(bought("p-1"));

    assertThat(record(back("r-1", "p-1", bags(-1, -10_000))))
        .isInstanceOf(Recording.Recorded.class);

    assertThat(state("r-1")).isEqualTo(State.APPLIED);
    assertThat(purchase("p-1").left().getFirst())
        .isEqualTo(new Left(1, new Money(20_000, SomePurchase.EUR)));
    assertThat(record(back("r-1", "p-1", bags(-1, -10_000))))
        .isInstanceOf(Recording.Repeated.class);
    assertThat(purchase("p-1").state()).isEqualTo(2);
  }

  @Test
  void a_return_of_more_than_is_left_is_refused_and_not_on_record() {
    record(bought("p-1"));

    assertThat(record(back("r-1", "p-1", scarf(-1, -10_001))))
        .extracting(recording -> ((Recording.Refused) recording).why().reason())
        .isEqualTo(Reason.EXCEEDS);

    assertThat(slot("r-1")).isEqualTo(Slot.empty(new PurchaseId("r-1")));
    assertThat(record(back("r-1", "p-1", scarf(-1, -10_000))))
        .isInstanceOf(Recording.Recorded.class);
  }

  @Test
  void a_return_waits_for_its_purchase_and_what_then_exceeds_is_refused() {
    assertThat(record(back("r-1", "p-1", bags(-2, -20_000))))
        .isInstanceOf(Recording.Recorded.class);
    record(back("r-2", "p-1", bags(-1, -1)));
    assertThat(state("r-1")).isEqualTo(State.WAITING);

    assertThat(record(bought("p-1"))).isInstanceOf(Recording.Recorded.class);

    assertThat(state("r-1")).isEqualTo(State.APPLIED);
    assertThat(state("r-2")).isEqualTo(State.REFUSED);
    assertThat(purchase("p-1").left().getFirst())
        .isEqualTo(new Left(0, new Money(10_000, SomePurchase.EUR)));
    assertThat(record(back("r-2", "p-1", bags(-1, -1)))).isInstanceOf(Recording.Repeated.class);
  }

  @Test
  void who_and_where_must_be_known_and_within_reach() {
    Caller italian = new Caller("hq-it", Role.HQ, Set.of(), Set.of(new Country("IT")));
    record(bought("p-1"));

    assertThat(record(SomePurchase.of(bought("p-2"), new ClientId("nobody"))))
        .isEqualTo(new Recording.Unknown("clientId"));
    assertThat(house.recordPurchase(database).record(bought("p-1"), italian, ACT))
        .isInstanceOf(Recording.OutOfScope.class);
    assertThat(record(bought("p-2", NOW.plus(Duration.ofMinutes(6)), bags(1, 1))))
        .isInstanceOf(Recording.Faulty.class);
  }

  @Test
  void a_purchase_without_a_rate_is_converted_when_there_is_one_and_never_again() {
    Money yen = new Money(1_601, Currency.getInstance("JPY"));
    record(bought("p-1", BOUGHT_AT, SomePurchase.line("1", "bag", "bags", 1, yen)));
    assertThat(purchase("p-1").units()).isEmpty();
    assertThat(house.convert(database)).isEqualTo(new ConvertPurchases.Tally(0, 1, 0, true));

    house.rates();

    assertThat(house.convert(house.tables().failing("transactWriteItems", Failure.ANSWER_LOST)))
        .extracting(ConvertPurchases.Tally::failed, ConvertPurchases.Tally::whole)
        .containsExactly(0, true);
    assertThat(purchase("p-1").units()).contains(List.of(1_001L));
    assertThat(slot("p-1").version()).isEqualTo(2);
    assertThat(house.convert(database)).isEqualTo(new ConvertPurchases.Tally(0, 0, 0, true));
  }

  @Test
  void a_rate_that_makes_a_purchase_too_large_for_a_history_is_told_and_waited_out() {
    Money dinars = new Money(Purchase.UNITS_MAX, Currency.getInstance("BHD"));
    house.rate("0.000000000001");
    record(bought("p-1", BOUGHT_AT, SomePurchase.line("1", "bag", "bags", 1, dinars)));
    record(bought("p-2", BOUGHT_AT, SomePurchase.line("1", "bag", "bags", 1, dinars)));

    assertThat(purchase("p-1").units()).isEmpty();
    assertThat(house.convert(database)).isEqualTo(new ConvertPurchases.Tally(0, 0, 2, true));
    assertThat(house.failures()).hasOnlyElementsOfType(ImpossibleRate.class).hasSize(2);

    house.rate("0.5");
    assertThat(house.convert(database)).isEqualTo(new ConvertPurchases.Tally(2, 0, 0, true));
    assertThat(purchase("p-1").units()).contains(List.of(Purchase.UNITS_MAX / 5));
  }

  @ParameterizedTest
  @EnumSource
  void whatever_becomes_of_the_answer_all_is_done_once(Failure failure) {
    record(back("r-1", "p-1", bags(-1, -1)));
    Database failing = house.tables().failing("transactWriteItems", failure, failure);

    assertThat(house.recordPurchase(failing).record(bought("p-1"), SYSTEM, ACT))
        .isInstanceOf(Recording.Recorded.class);
    assertThat(
            house
                .recordPurchase(house.tables().failing("transactWriteItems", failure))
                .record(back("r-2", "p-1", bags(-1, -1)), SYSTEM, ACT))
        .isInstanceOf(Recording.Recorded.class);

    assertThat(purchase("p-1").returns()).hasSize(2);
    assertThat(purchase("p-1").left().getFirst().quantity()).isZero();
    assertThat(slot("p-1").version()).isEqualTo(3);
  }

  @Test
  void what_cannot_be_written_in_time_is_busy_and_may_be_told_again() {
    Patience none = new Patience(Duration.ZERO, System::nanoTime, new Random(4));
    Database lost = house.tables().failing("transactWriteItems", Failure.ANSWER_LOST);

    assertThatThrownBy(() -> house.recordPurchase(lost, none).record(bought("p-1"), SYSTEM, ACT))
        .isInstanceOf(Busy.class);

    assertThat(record(bought("p-1"))).isInstanceOf(Recording.Repeated.class);
  }

  @RepeatedTest(3)
  void of_two_returns_that_race_for_the_last_piece_one_is_applied() throws Exception {
    record(bought("p-1"));

    List<Recording> outcomes =
        atOnce(back("r-1", "p-1", scarf(-1, -10_000)), back("r-2", "p-1", scarf(-1, -10_000)));

    assertThat(outcomes).hasAtLeastOneElementOfType(Recording.Recorded.class);
    assertThat(outcomes).hasAtLeastOneElementOfType(Recording.Refused.class);
    assertThat(purchase("p-1").returns()).hasSize(1);
  }

  @RepeatedTest(3)
  void a_purchase_and_its_returns_that_race_find_each_other() throws Exception {
    List<Recording> outcomes =
        atOnce(
            back("r-1", "p-1", bags(-1, -1)),
            bought("p-1"),
            back("r-2", "p-1", bags(-1, -1)),
            bought("p-1"));

    assertThat(outcomes).allMatch(o -> !(o instanceof Recording.Refused));
    assertThat(purchase("p-1").returns()).hasSize(2);
    assertThat(List.of(state("r-1"), state("r-2"))).containsOnly(State.APPLIED);
  }

  @Test
  void a_batch_in_any_order_ends_in_the_same() {
    List<Purchase> told = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      told.add(bought("p-" + n));
      told.add(back("p-" + n + "-r1", "p-" + n, bags(-1, -5_000)));
      told.add(back("p-" + n + "-r2", "p-" + n, bags(-1, -7_000)));
    }
    told.addAll(List.copyOf(told));
    Collections.shuffle(told, new Random(6));

    List<Optional<Recording>> outcomes = house.importPurchases(database).record(told, SYSTEM, ACT);

    assertThat(outcomes).allMatch(Optional::isPresent);
    for (int n = 0; n < 4; n++) {
      assertThat(purchase("p-" + n).returns()).hasSize(2);
      assertThat(purchase("p-" + n).left().getFirst())
          .isEqualTo(new Left(0, new Money(18_000, SomePurchase.EUR)));
    }
  }

  @Test
  void records_of_one_person_are_one_client_before_anything_has_followed() {
    ClientId old = house.client("old");
    record(SomePurchase.of(bought("p-1"), old));
    record(SomePurchase.of(back("r-2", "p-2", bags(-1, -1)), old));
    Records.of(house.house()).merge(old, ANNA);

    assertThat(record(SomePurchase.of(bought("p-1"), old))).isInstanceOf(Recording.Repeated.class);
    assertThat(record(back("r-1", "p-1", bags(-1, -1)))).isInstanceOf(Recording.Recorded.class);
    assertThat(record(SomePurchase.of(bought("p-2"), old))).isInstanceOf(Recording.Recorded.class);

    assertThat(purchase("p-1").client()).isEqualTo(ANNA);
    assertThat(purchase("p-2").client()).isEqualTo(ANNA);
    assertThat(state("r-2")).isEqualTo(State.APPLIED);
    assertThat(record(SomePurchase.of(back("r-3", "p-1", bags(-1, -1)), house.client("bea"))))
        .extracting(recording -> ((Recording.Refused) recording).why().reason())
        .isEqualTo(Reason.OTHER_CLIENT);
  }

  @Test
  void recording_takes_two_round_trips_and_a_purchase_that_is_waited_for_one_more() {
    Meter meter = new Meter(house.tables().client());
    RecordPurchase metered = house.recordPurchase(meter.database());

    assertThat(reading(meter, () -> metered.record(bought("p-1"), SYSTEM, ACT)))
        .isEqualTo(new Meter.Reading(2, 3, 4, 1));
    assertThat(reading(meter, () -> metered.record(back("r-1", "p-1", bags(-1, -1)), SYSTEM, ACT)))
        .isEqualTo(new Meter.Reading(2, 4, 6, 2));
    assertThat(reading(meter, () -> metered.record(back("r-2", "p-2", bags(-1, -1)), SYSTEM, ACT)))
        .isEqualTo(new Meter.Reading(2, 4, 6, 1));
    assertThat(reading(meter, () -> metered.record(bought("p-2"), SYSTEM, ACT)))
        .isEqualTo(new Meter.Reading(3, 4, 6, 2));
    assertThat(reading(meter, () -> metered.record(bought("p-2"), SYSTEM, ACT)))
        .isEqualTo(new Meter.Reading(1, 3, 0, 0));
  }

  private static Meter.Reading reading(Meter meter, Runnable call) {
    meter.reset();
    call.run();
    return meter.reading();
  }

  private Recording record(Purchase told) {
    Act act = new Act("till-1", "r-" + System.nanoTime(), NOW);
    return house.recordPurchase(database).record(told, SYSTEM, act);
  }

  private List<Recording> atOnce(Purchase... told) throws Exception {
    try (ExecutorService workers = Executors.newFixedThreadPool(told.length)) {
      List<Callable<Recording>> calls =
          Stream.of(told).<Callable<Recording>>map(each -> () -> record(each)).toList();
      List<Recording> outcomes = new ArrayList<>();
      for (Future<Recording> future : workers.invokeAll(calls)) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }

  private Slot slot(String id) {
    return house.register(database).slots(List.of(new PurchaseId(id))).getFirst();
  }

  private KeptPurchase purchase(String id) {
    return (KeptPurchase) slot(id).kept().orElseThrow();
  }

  private State state(String id) {
    return ((KeptReturn) slot(id).kept().orElseThrow()).state();
  }
}
