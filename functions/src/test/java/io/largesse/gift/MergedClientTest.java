package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.client.ClientId;
import io.largesse.client.HouseholdId;
import io.largesse.client.Merger;
import io.largesse.client.Merging;
import io.largesse.client.SomeClient;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Records;
import io.largesse.id.GiftId;
import io.largesse.page.PageRequest;
import io.largesse.threshold.Entry;
import io.largesse.threshold.ExposureFull;
import io.largesse.threshold.SomeEntry;
import io.largesse.threshold.Subject;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of gifts when two records turn out to be one person. */
final class MergedClientTest {
  private static final GiftId FIRST = new GiftId("g-1");
  private static final GiftId SECOND = new GiftId("g-2");

  private final GiftHouse house = new GiftHouse(Rule.refuseOver(100).rule());
  private final Records records = Records.of(house);
  private final GiftUses uses = house.uses(house.tables().database());
  private final ClientId old = house.client("old");
  private final ClientId anna = house.client("anna");

  @Test
  void what_both_were_given_counts_together() {
    register(FIRST, box(old));
    register(SECOND, box(anna));

    assertThat(records.merge(old, anna)).isEqualTo(moving(anna));

    assertThat(house.counted(Subject.of(old))).isEmpty();
    assertThat(counted(Subject.of(anna))).containsExactly(FIRST, SECOND);
    assertThat(house.counted(Subject.of(anna))).extracting(Entry::client).containsOnly(anna);
    assertThat(register(new GiftId("g-3"), box(old))).isInstanceOf(Registration.Refused.class);
    assertThat(register(new GiftId("g-4"), box(anna))).isInstanceOf(Registration.Refused.class);
  }

  @Test
  void a_gift_that_is_asked_for_under_the_old_id_is_the_survivors() {
    records.merge(old, anna);

    assertThat(register(FIRST, box(old))).isInstanceOf(Registration.Registered.class);

    assertThat(stored(FIRST).entry().client()).isEqualTo(anna);
    assertThat(counted(Subject.of(anna))).containsExactly(FIRST);
    assertThat(listed(anna)).containsExactly(FIRST);
  }

  @Test
  void the_same_request_is_the_same_before_and_after() {
    GiftRequest request = box(old);
    register(FIRST, request);
    records.merge(old, anna);

    assertThat(register(FIRST, request)).isInstanceOf(Registration.Repeated.class);
    records.follow(old);
    assertThat(register(FIRST, request)).isInstanceOf(Registration.Repeated.class);
    assertThat(register(FIRST, box(anna))).isInstanceOf(Registration.IdUsed.class);
    assertThat(counted(Subject.of(anna))).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_refused_gift_may_be_tried_again_under_either_id(boolean moved) {
    GiftRequest three = Asks.gift(old, PARIS, GiftHouse.BOX, 3, Handover.LATER, Optional.empty());
    register(FIRST, three);
    records.merge(old, anna);
    if (moved) {
      records.follow(old);
    }

    assertThat(register(FIRST, three)).isInstanceOf(Registration.Refused.class);
    assertThat(register(FIRST, box(anna))).isInstanceOf(Registration.Registered.class);
    assertThat(stored(FIRST).attempts().kept()).hasSize(2);
  }

  @Test
  void gifts_follow_whatever_became_of_them() {
    register(FIRST, box(old));
    uses.takeStep().take(FIRST, step("s-1", StepKind.CANCEL), advisor());
    register(SECOND, boxNow(old));
    records.merge(old, anna);

    assertThat(records.follow(old)).isTrue();

    assertThat(listed(old)).isEmpty();
    assertThat(listed(anna)).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(records.clients().mergerOf(old))
        .contains(new Merger(old, anna, Merger.State.MERGED, Set.of()));
  }

  @Test
  void a_gift_that_has_not_followed_yet_is_handed_over_as_the_survivors() {
    register(FIRST, box(old));
    records.merge(old, anna);

    assertThat(uses.takeStep().take(FIRST, step("s-1", StepKind.GIVE), advisor()))
        .isInstanceOf(StepOutcome.Taken.class);

    assertThat(stored(FIRST).entry().client()).isEqualTo(anna);
    assertThat(house.counted(Subject.of(anna))).containsExactly(stored(FIRST).entry());
    assertThat(house.counted(Subject.of(old))).isEmpty();
  }

  @Test
  void a_gift_that_has_not_followed_yet_is_cancelled_for_the_survivor() {
    register(FIRST, box(old));
    records.merge(old, anna);

    uses.takeStep().take(FIRST, step("s-1", StepKind.CANCEL), advisor());

    assertThat(house.counted(Subject.of(anna))).isEmpty();
    assertThat(records.follow(old)).isTrue();
    assertThat(listed(anna)).containsExactly(FIRST);
  }

  /** Each call ends after one gift, as one that dies does. */
  @Test
  void a_move_that_ends_half_way_goes_on_where_it_ended() {
    for (int n = 0; n < 3; n++) {
      register(
          new GiftId("g-" + n),
          Asks.gift(old, PARIS, GiftHouse.CARD, 1, Handover.NOW, Optional.empty()));
    }
    records.merge(old, anna);

    for (int n = 1; n <= 3; n++) {
      assertThat(records.impatient().follow(old)).isFalse();
      assertThat(listed(anna)).hasSize(n);
    }
    assertThat(records.clients().mergerOf(old).orElseThrow().state())
        .isEqualTo(Merger.State.MOVING);
    assertThat(records.impatient().follow(old)).isTrue();
    assertThat(records.clients().mergerOf(old).orElseThrow().state())
        .isEqualTo(Merger.State.MERGED);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_merge_is_made_once_and_gifts_follow_whatever_happens_to_the_writes(Failure failure) {
    register(FIRST, box(old));
    Records failing =
        records.failing("transactWriteItems", failure, failure, Failure.NONE, failure);

    assertThat(failing.merge(old, anna)).isEqualTo(moving(anna));
    assertThat(failing.follow(old)).isTrue();

    assertThat(counted(Subject.of(anna))).containsExactly(FIRST);
    assertThat(listed(anna)).containsExactly(FIRST);
    assertThat(records.clients().find(anna).orElseThrow().client().version()).isEqualTo(2);
  }

  @Test
  void the_merged_ones_household_is_left_when_the_survivor_has_one() {
    HouseholdId left = new HouseholdId("left");
    HouseholdId home = new HouseholdId("home");
    ClientId theirs = house.client("theirs", Optional.of(left), Optional.empty());
    ClientId bruno = house.client("bruno", Optional.of(home), Optional.empty());
    register(FIRST, box(theirs));
    register(SECOND, box(bruno));

    records.merge(theirs, bruno);

    assertThat(house.counted(Subject.of(left))).isEmpty();
    assertThat(counted(Subject.of(home))).containsExactly(FIRST, SECOND);
  }

  @Test
  void the_merged_ones_household_counts_the_survivors_gifts_when_the_survivor_has_none() {
    HouseholdId home = new HouseholdId("home");
    ClientId theirs = house.client("theirs", Optional.of(home), Optional.empty());
    register(FIRST, box(theirs));
    register(SECOND, box(anna));

    records.merge(theirs, anna);

    assertThat(house.counted(Subject.of(home))).isEqualTo(house.counted(Subject.of(anna)));
    assertThat(counted(Subject.of(home))).containsExactly(FIRST, SECOND);
  }

  @Test
  void a_status_of_the_merged_one_holds_for_what_the_survivor_was_given() {
    ClientId journalist = house.client("journalist", "PRESS");
    register(FIRST, box(anna));

    records.merge(journalist, anna);

    assertThat(house.counted(Subject.of(anna)))
        .flatExtracting(Entry::statuses)
        .extracting(status -> status.recipientClass().name())
        .containsExactly("PRESS");
  }

  @Test
  void an_id_leads_to_whoever_the_person_is_now_however_often_they_were_merged() {
    ClientId third = house.client("third");
    register(FIRST, box(old));
    records.merge(old, anna);
    records.merge(anna, third);

    assertThat(records.follow(old)).isTrue();
    assertThat(records.follow(anna)).isTrue();

    assertThat(records.clients().find(old).orElseThrow().client().value().id()).isEqualTo(third);
    assertThat(records.clients().mergerOf(old).orElseThrow().into()).isEqualTo(third);
    assertThat(listed(third)).containsExactly(FIRST);
    assertThat(counted(Subject.of(third))).containsExactly(FIRST);
    assertThat(records.merge(old, anna)).isEqualTo(new Merging.Merged(third, Merger.State.MERGED));
  }

  @Test
  void what_would_be_no_merge_is_none() {
    ClientId third = house.client("third");
    records.merge(old, anna);

    assertThat(records.merge(old, anna)).isEqualTo(moving(anna));
    assertThat(records.merge(anna, anna)).isEqualTo(new Merging.IntoItself());
    assertThat(records.merge(anna, old)).isEqualTo(new Merging.IntoItself());
    assertThat(records.merge(old, third)).isEqualTo(new Merging.MergedElsewhere(anna));
    assertThat(records.merge(third, old)).isEqualTo(moving(anna));
    assertThat(records.merge(new ClientId("nobody"), anna)).isEqualTo(new Merging.Unknown("id"));
    assertThat(records.merge(anna, new ClientId("nobody"))).isEqualTo(new Merging.Unknown("into"));
  }

  @Test
  void a_merge_that_would_count_too_much_writes_nothing() {
    house.count(Subject.of(old), entries("old", 1_600));
    house.count(Subject.of(anna), entries("anna", 1_600));

    assertThatThrownBy(() -> records.merge(old, anna)).isInstanceOf(ExposureFull.class);

    assertThat(records.clients().mergerOf(old)).isEmpty();
    assertThat(house.counted(Subject.of(old))).hasSize(1_600);
    assertThat(house.counted(Subject.of(anna))).hasSize(1_600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "anna"})
  void a_registration_under_way_for_either_loses(String id) {
    register(FIRST, box(anna));
    GiftRegister register = house.register(house.tables().database());
    Standing read =
        register.standing(Optional.of(SECOND), new ClientId(id), PARIS, Optional.of(GiftHouse.BOX));
    records.merge(old, anna);
    Entry entry = SomeEntry.to(SomeClient.with(id), SECOND.value(), "2026-11-23");

    Change late =
        Change.of(
            new Versioned<>(stored(FIRST), 2),
            Optional.empty(),
            read.exposures().stream().map(exposure -> exposure.with(entry)).toList(),
            advisor().act());

    assertThat(register.make(late)).isFalse();
    assertThat(counted(Subject.of(anna))).containsExactly(FIRST);
    assertThat(house.counted(Subject.of(old))).isEmpty();
  }

  @Test
  void no_gift_is_lost_or_counted_twice_when_all_register_while_two_become_one() throws Exception {
    List<Callable<Object>> rivals = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      GiftId id = new GiftId("g-" + n);
      GiftRequest card =
          Asks.gift(
              n % 2 == 0 ? old : anna, PARIS, GiftHouse.CARD, 1, Handover.LATER, Optional.empty());
      rivals.add(() -> register(id, card));
    }
    rivals.add(4, () -> records.merge(old, anna));

    List<Object> outcomes;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes = executor.invokeAll(rivals).stream().map(Future::resultNow).toList();
    }
    records.follow(old);

    long won = outcomes.stream().filter(Registration.Registered.class::isInstance).count();
    assertThat(outcomes).contains(moving(anna));
    assertThat(house.counted(Subject.of(anna))).hasSize((int) won);
    assertThat(house.counted(Subject.of(old))).isEmpty();
    assertThat(house.counted(Subject.of(anna)))
        .allSatisfy(
            entry -> {
              assertThat(entry.client()).isEqualTo(anna);
              assertThat(stored(entry.giftId()).entry().client()).isEqualTo(anna);
            });
  }

  private static Merging moving(ClientId into) {
    return new Merging.Merged(into, Merger.State.MOVING);
  }

  private Registration register(GiftId id, GiftRequest request) {
    return uses.registerGift().register(id, request, advisor());
  }

  private Gift stored(GiftId id) {
    return house.register(house.tables().database()).find(id).orElseThrow().value();
  }

  private List<GiftId> counted(Subject subject) {
    return house.counted(subject).stream().map(Entry::giftId).toList();
  }

  private List<GiftId> listed(ClientId client) {
    return house
        .register(house.tables().database())
        .ofClient(client, Set.of(), new PageRequest(50, Optional.empty()))
        .items()
        .stream()
        .map(Gift::id)
        .toList();
  }

  private static List<Entry> entries(String client, int number) {
    return IntStream.range(0, number)
        .mapToObj(n -> SomeEntry.to(SomeClient.with(client), client + n, "2026-11-20"))
        .toList();
  }
}
