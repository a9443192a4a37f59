package io.largesse.gift;

import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.boxOn;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import org.junit.jupiter.api.Test;

/** A gift that was allowed when it was registered, given as planned after the law has changed. */
final class GivenUnderOtherLawTest {
  private static final GiftId GIFT = new GiftId("g-1");
  private static final StepRequest GIVE = step("give", StepKind.GIVE);

  private final GiftHouse house = new GiftHouse(Rule.refuseOver(100).rule());
  private final ClientId anna = house.client("anna");

  @Test
  void what_is_refused_by_now_is_not_given_and_stays_as_it_was() {
    Gift registered = registered();
    house.publish(Rule.refuseOver(30).rule());

    assertThat(uses().takeStep().take(GIFT, GIVE, advisor()))
        .isInstanceOf(StepOutcome.Refused.class);
    assertThat(stored()).isEqualTo(registered);
  }

  @Test
  void what_asks_for_approval_by_now_waits_for_it_and_is_given_then() {
    registered();
    house.publish(Rule.askOver(30).rule());

    assertThat(taken(uses().takeStep().take(GIFT, GIVE, advisor())).status())
        .isEqualTo(GiftStatus.PENDING_APPROVAL);
    uses().takeStep().take(GIFT, step("ok", StepKind.APPROVE), asking("co-1", Role.COMPLIANCE));
    Gift given = taken(uses().takeStep().take(GIFT, step("again", StepKind.GIVE), advisor()));
    assertThat(given.status()).isEqualTo(GiftStatus.GIVEN);
  }

  @Test
  void a_client_who_is_an_official_by_now_is_judged_as_one() {
    registered();
    house.client("anna", "PUBLIC_OFFICIAL");

    assertThat(taken(uses().takeStep().take(GIFT, GIVE, advisor())).status())
        .isEqualTo(GiftStatus.PENDING_APPROVAL);
  }

  @Test
  void the_verdict_of_the_new_law_is_kept_where_it_allows_the_gift() {
    registered();
    house.publish(Rule.refuseOver(90).rule());

    Gift given = taken(uses().takeStep().take(GIFT, GIVE, advisor()));

    assertThat(given.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(given.verdict().toString()).contains("version=2");
  }

  @Test
  void gifts_that_came_after_it_take_nothing_from_it() {
    house.publish(Rule.askOver(60).rule());
    Gift registered = registered();
    GiftId later = new GiftId("g-2");
    uses().registerGift().register(later, boxOn(anna, TODAY), advisor());
    uses().takeStep().take(later, step("ok", StepKind.APPROVE), asking("co-1", Role.COMPLIANCE));

    Gift given = taken(uses().takeStep().take(GIFT, GIVE, advisor()));

    assertThat(given.status()).isEqualTo(GiftStatus.GIVEN);
    assertThat(given.verdict()).isEqualTo(registered.verdict());
  }

  private Gift registered() {
    uses().registerGift().register(GIFT, boxOn(anna, TODAY), advisor());
    assertThat(stored().status()).isEqualTo(GiftStatus.REGISTERED);
    return stored();
  }

  private GiftUses uses() {
    return house.uses(house.tables().database());
  }

  private Gift stored() {
    return house.register(house.tables().database()).find(GIFT).orElseThrow().value();
  }

  private static Gift taken(StepOutcome outcome) {
    assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
    return ((StepOutcome.Taken) outcome).gift();
  }
}
