package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.ANNA;
import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.NOW;
import static io.largesse.purchase.SomePurchase.back;
import static io.largesse.purchase.SomePurchase.bags;
import static io.largesse.purchase.SomePurchase.bought;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Merging;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.PurchaseHouse;
import io.largesse.dynamodb.Records;
import io.largesse.dynamodb.SomePatience;
import io.largesse.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of purchases and engagements when two records turn out to be one person. */
final class MergedBuyerTest {
  private static final Caller SYSTEM = new Caller("till-1", Role.SYSTEM, Set.of(), Set.of());

  private final PurchaseHouse house = new PurchaseHouse();
  private final Records records = Records.of(house.house());
  private final ClientId old = house.client("old");

  @Test
  void purchases_returns_and_engagements_follow_in_whatever_state_they_are() {
    record(bought("p-1"));
    record(back("r-1", "p-1", bags(-1, -1)));
    record(back("r-2", "p-2", bags(-1, -1)));
    Engagement told = new Engagement(new EngagementId("e-1"), old, "attended", BOUGHT_AT);
    house.recordEngagement(house.database()).record(told, SYSTEM, act());
    records.merge(old, ANNA);

    assertThat(follow(old)).isTrue();

    assertThat(listed(old)).isEmpty();
    assertThat(listed(ANNA)).containsExactlyInAnyOrder("p-1", "r-1", "r-2");
    assertThat(house.engagements(house.database()).standing(told).before())
        .get()
        .extracting(KeptEngagement::client)
        .isEqualTo(ANNA);
    record(bought("p-2"));
    assertThat(listed(ANNA)).containsExactlyInAnyOrder("p-1", "p-2", "r-1", "r-2");
    assertThat(record(bought("p-1"))).isInstanceOf(Recording.Repeated.class);
    assertThat(follow(old)).isTrue();
  }

  @Test
  void what_ends_half_way_goes_on_where_it_ended() {
    record(bought("p-1"));
    record(bought("p-2"));
    records.merge(old, ANNA);

    assertThat(house.follow(old, house.database(), SomePatience.none())).isFalse();
    assertThat(listed(ANNA)).hasSize(1);
    assertThat(house.follow(old, house.database(), SomePatience.none())).isFalse();
    assertThat(listed(ANNA)).hasSize(2);
    assertThat(house.follow(old, house.database(), SomePatience.none())).isTrue();
  }

  @Test
  void what_was_merged_twice_is_of_whom_the_person_is_now() {
    record(bought("p-1"));
    ClientId third = house.client("third");
    records.merge(old, ANNA);
    records.merge(ANNA, third);

    assertThat(follow(old)).isTrue();
    assertThat(follow(ANNA)).isTrue();

    assertThat(listed(third)).containsExactly("p-1");
  }

  @ParameterizedTest
  @EnumSource
  void all_follow_once_whatever_happens_to_the_writes(Failure failure) {
    record(bought("p-1"));
    records.merge(old, ANNA);

    assertThat(
            house.follow(
                old,
                house.tables().failing("transactWriteItems", failure, failure),
                SomePatience.ample()))
        .isTrue();

    assertThat(listed(ANNA)).containsExactly("p-1");
  }

  @Test
  void nothing_stays_behind_when_all_buy_while_two_become_one() throws Exception {
    List<Callable<Object>> rivals = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      String id = "p-" + n;
      rivals.add(() -> record(bought(id)));
    }
    rivals.add(4, () -> records.merge(old, ANNA));

    List<Object> outcomes = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> future : executor.invokeAll(rivals)) {
        outcomes.add(future.get());
      }
    }
    follow(old);

    assertThat(outcomes).filteredOn(Recording.Recorded.class::isInstance).hasSize(10);
    assertThat(outcomes).hasAtLeastOneElementOfType(Merging.Merged.class);
    assertThat(listed(old)).isEmpty();
    assertThat(listed(ANNA)).hasSize(10);
  }

  private Recording record(Purchase told) {
    return house.recordPurchase(house.database()).record(SomePurchase.of(told, old), SYSTEM, act());
  }

  private boolean follow(ClientId merged) {
    return house.follow(merged, house.database(), SomePatience.ample());
  }

  private List<String> listed(ClientId client) {
    return house
        .register(house.database())
        .ofClient(client, Set.of(), new PageRequest(50, Optional.empty()))
        .items()
        .stream()
        .map(kept -> kept.id().value())
        .toList();
  }

  private static Act act() {
    return new Act("till-1", "r-" + System.nanoTime(), NOW);
  }
}
