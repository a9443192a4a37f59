package io.largesse.purchase;

import static io.largesse.purchase.SomePurchase.ANNA;
import static io.largesse.purchase.SomePurchase.BOUGHT_AT;
import static io.largesse.purchase.SomePurchase.NOW;
import static io.largesse.purchase.SomePurchase.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.Meter;
import io.largesse.dynamodb.PurchaseHouse;
import io.largesse.dynamodb.Records;
import io.largesse.purchase.RecordEngagement.Outcome;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordEngagementTest {
  private static final Caller ADVISOR = new Caller("a-1", Role.ADVISOR, Set.of(PARIS), Set.of());
  private static final Caller FOREIGN =
      new Caller("a-2", Role.ADVISOR, Set.of(new BoutiqueId("MIL-01")), Set.of());

  private final PurchaseHouse house = new PurchaseHouse();

  @Test
  void an_engagement_of_the_own_book_is_recorded_once() {
    assertThat(record(told("e-1", ANNA, "attended", BOUGHT_AT), ADVISOR))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(record(told("e-1", ANNA, "attended", BOUGHT_AT), ADVISOR))
        .isInstanceOf(Outcome.Repeated.class);
    assertThat(record(told("e-1", ANNA, "referred", BOUGHT_AT), ADVISOR))
        .isInstanceOf(Outcome.IdUsed.class);
  }

  @Test
  void of_another_book_nothing_is_said() {
    record(told("e-1", ANNA, "attended", BOUGHT_AT), ADVISOR);

    assertThat(record(told("e-1", ANNA, "attended", BOUGHT_AT), FOREIGN))
        .isInstanceOf(Outcome.OutOfScope.class);
    assertThat(record(told("e-2", new ClientId("nobody"), "attended", BOUGHT_AT), FOREIGN))
        .isInstanceOf(Outcome.UnknownClient.class);
  }

  @Test
  void it_was_within_the_last_sixty_months() {
    assertThat(record(told("e-1", ANNA, "attended", NOW.plusSeconds(301)), ADVISOR))
        .isInstanceOf(Outcome.Faulty.class);
  }

  @Test
  void it_is_the_survivors_under_the_id_of_a_merged_record() {
    ClientId old = house.client("old");
    Records.of(house.house()).merge(old, ANNA);

    assertThat(record(told("e-1", old, "attended", BOUGHT_AT), ADVISOR))
        .isInstanceOfSatisfying(
            Outcome.Recorded.class,
            recorded -> assertThat(recorded.now().client()).isEqualTo(ANNA));
    assertThat(record(told("e-1", old, "attended", BOUGHT_AT), ADVISOR))
        .isInstanceOf(Outcome.Repeated.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatever_becomes_of_the_answer_it_is_recorded_once(Failure failure) {
    Database failing = house.tables().failing("transactWriteItems", failure);

    assertThat(
            house
                .recordEngagement(failing)
                .record(told("e-1", ANNA, "attended", BOUGHT_AT), ADVISOR, act()))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(record(told("e-1", ANNA, "attended", BOUGHT_AT), ADVISOR))
        .isInstanceOf(Outcome.Repeated.class);
  }

  @Test
  void recording_takes_two_round_trips_and_five_write_units() {
    Meter meter = new Meter(house.tables().client());
    RecordEngagement metered = house.recordEngagement(meter.database());

    metered.record(told("e-1", ANNA, "attended", BOUGHT_AT), ADVISOR, act());

    assertThat(meter.reading()).isEqualTo(new Meter.Reading(2, 2, 4, 1));
  }

  private Outcome record(Engagement told, Caller caller) {
    return house.recordEngagement(house.database()).record(told, caller, act());
  }

  private static Act act() {
    return new Act("a-1", "r-" + System.nanoTime(), NOW);
  }

  private static Engagement told(String id, ClientId client, String kind, Instant at) {
    return new Engagement(new EngagementId(id), client, kind, at);
  }
}
