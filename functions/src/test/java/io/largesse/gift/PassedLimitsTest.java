package io.largesse.gift;

import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.box;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.SomeClient;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Records;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.PassedLimits;
import io.largesse.threshold.ReportedLimit;
import io.largesse.threshold.ReportedLimit.State;
import io.largesse.threshold.Subject;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compliance is told once a client has changed. */
final class PassedLimitsTest {
  private static final Subject HOME = Subject.parse("HOUSEHOLD#home");
  private static final Client ALONE = SomeClient.with("anna");
  private static final Client AT_HOME = SomeClient.with("anna", "'household':'home'");

  private final GiftHouse house =
      new GiftHouse(
          Rule.refuseOver(60).rule(),
          Rule.refuseOver(60).named("HOME").together(CountedTogether.HOUSEHOLD).rule());
  private final Records records = Records.of(house);
  private final ClientId anna = house.client("anna");
  private final ClientId bruno = house.client("bruno");

  @Test
  void nothing_is_told_of_limits_that_are_kept() {
    register("g-1", anna);

    records.review(Subject.of(anna));

    assertThat(records.told(Subject.of(anna))).isEmpty();
  }

  @Test
  void a_limit_that_a_household_passes_is_told_until_it_is_passed_no_more() {
    moveTogether();

    records.review(HOME);
    assertThat(states(HOME)).containsExactly("HOME OPEN");
    records.save(ALONE);
    records.review(HOME);
    assertThat(states(HOME)).containsExactly("HOME CLOSED");
    records.save(AT_HOME);
    records.review(HOME);
    assertThat(states(HOME)).containsExactly("HOME OPEN");
  }

  @Test
  void a_second_look_changes_nothing() {
    moveTogether();
    records.review(HOME);
    List<Versioned<ReportedLimit>> told = records.limits().of(HOME);

    records.review(HOME);

    assertThat(records.limits().of(HOME)).isEqualTo(told).hasSize(1);
  }

  @Test
  void what_two_records_of_one_person_hid_is_told() {
    register("g-1", anna);
    register("g-2", bruno);
    records.merge(bruno, anna);

    records.review(Subject.of(anna));
    records.review(Subject.of(bruno));

    assertThat(records.told(Subject.of(anna)))
        .extracting(told -> told.limit().rule() + told.limit().gifts())
        .containsExactlyInAnyOrder("YEAR[g-1, g-2]", "HOME[g-1, g-2]");
    assertThat(records.told(Subject.of(bruno))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_limit_is_told_once_whatever_happens_to_the_write(Failure failure) {
    moveTogether();

    records.failing("transactWriteItems", failure, failure).review(HOME);

    assertThat(records.limits().of(HOME)).extracting(Versioned::version).containsExactly(1L);
  }

  @Test
  void who_has_looked_before_a_change_and_writes_after_it_looks_again() {
    moveTogether();
    AtomicBoolean moved = new AtomicBoolean();

    records.review(
        HOME,
        writing(
            () -> {
              if (!moved.getAndSet(true)) {
                records.save(ALONE);
                records.review(HOME);
              }
            }));

    assertThat(states(HOME)).containsExactly("HOME CLOSED");
  }

  /** Anna and Bruno each have a box, and one household from now on. */
  private void moveTogether() {
    register("g-1", anna);
    register("g-2", bruno);
    records.save(AT_HOME);
    records.save(SomeClient.with("bruno", "'household':'home'"));
  }

  private void register(String gift, ClientId client) {
    house
        .uses(house.tables().database())
        .registerGift()
        .register(new GiftId(gift), box(client), advisor());
  }

  private List<String> states(Subject subject) {
    return records.told(subject).stream()
        .map(told -> told.limit().rule() + " " + told.state())
        .toList();
  }

  /** The store, with something that happens just before each write. */
  private PassedLimits writing(Runnable before) {
    PassedLimits limits = records.limits();
    return new PassedLimits() {
      @Override
      public List<Versioned<ReportedLimit>> of(Subject subject) {
        return limits.of(subject);
      }

      @Override
      public boolean write(Versioned<ReportedLimit> now, Act act) {
        before.run();
        return limits.write(now, act);
      }

      @Override
      public Page<ReportedLimit> ofMarket(Country market, Optional<State> state, PageRequest page) {
        return limits.ofMarket(market, state, page);
      }
    };
  }
}
