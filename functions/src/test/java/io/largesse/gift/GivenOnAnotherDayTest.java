package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.EUR;
import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.asking;
import static io.largesse.gift.Asks.boxOn;
import static io.largesse.gift.Asks.giveOn;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateSheet;
import io.largesse.money.Rates;
import io.largesse.threshold.Alternative;
import io.largesse.threshold.ThresholdRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes with a gift to the day on which it is given. */
final class GivenOnAnotherDayTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final GiftId GIFT = new GiftId("g-1");
  private static final LocalDate NEXT_WEEK = TODAY.plusWeeks(1);
  private static final LocalDate LAST_WEEK = TODAY.minusWeeks(1);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 7);

  @Test
  void a_refusal_proposes_what_could_be_given_on_that_day_in_its_place() {
    GiftHouse house = new GiftHouse(Rule.refuseOver(130).rule());
    ClientId anna = house.client("anna");
    GiftUses uses = house.uses(house.tables().database());
    uses.registerGift().register(GIFT, boxOn(anna, NEXT_YEAR), advisor());
    GiftRequest three = Asks.gift(anna, PARIS, BOX, 3, Handover.LATER, Optional.of(TODAY));
    uses.registerGift().register(new GiftId("g-2"), three, advisor());

    assertThat(uses.takeStep().take(GIFT, step("s-1", StepKind.GIVE), advisor()))
        .isInstanceOfSatisfying(
            StepOutcome.Refused.class,
            refused ->
                assertThat(refused.verdict().alternatives())
                    .extracting(Alternative::sku)
                    .containsExactly(CARD));
  }

  @Test
  void the_rate_to_the_reference_currency_is_that_of_the_day_of_giving() {
    GiftHouse house = inDollars();
    house.rates(rates(LAST_WEEK, TODAY));
    GiftUses uses = house.uses(house.tables().database());
    assertThat(days(register(house, uses, NEXT_WEEK))).containsExactly(TODAY);

    Gift given = taken(uses.takeStep().take(GIFT, giveOn("s-1", LAST_WEEK), advisor()));

    assertThat(days(given)).containsExactly(LAST_WEEK);
  }

  @Test
  void the_rate_of_the_new_day_is_kept_while_a_gift_waits_again() {
    GiftHouse house = inDollars(Rule.askOver(60).rule());
    house.rates(rates(LAST_WEEK, TODAY));
    GiftUses uses = house.uses(house.tables().database());
    register(house, uses, NEXT_YEAR);
    GiftRequest now =
        Asks.gift(new ClientId("anna"), PARIS, BOX, 1, Handover.NOW, Optional.of(TODAY));
    uses.registerGift().register(new GiftId("g-2"), now, advisor());

    Gift waiting = taken(uses.takeStep().take(GIFT, giveOn("s-1", LAST_WEEK), advisor()));

    assertThat(waiting.status()).isEqualTo(GiftStatus.PENDING_APPROVAL);
    assertThat(days(waiting)).containsExactly(LAST_WEEK);
  }

  @Test
  void a_day_without_a_rate_has_none_whatever_was_kept_before() {
    GiftHouse house = inDollars();
    house.rates(rates(TODAY));
    GiftUses uses = house.uses(house.tables().database());
    register(house, uses, NEXT_WEEK);

    Gift given = taken(uses.takeStep().take(GIFT, giveOn("s-1", LAST_WEEK), advisor()));

    assertThat(days(given)).isEmpty();
  }

  @Test
  void a_rate_that_was_missing_is_looked_for_once_more() {
    GiftHouse house = inDollars();
    assertThat(days(register(house, house.uses(house.tables().database()), TODAY))).isEmpty();
    house.rates(rates(TODAY));

    Gift given =
        taken(
            house
                .uses(house.tables().database())
                .takeStep()
                .take(GIFT, step("s-1", StepKind.GIVE), advisor()));

    assertThat(days(given)).containsExactly(TODAY);
  }

  @Test
  void a_gift_given_as_planned_keeps_the_rate_that_it_was_judged_with() {
    GiftHouse house = inDollars();
    house.rates(rates(TODAY, TODAY.plusDays(1)));
    GiftUses uses = house.uses(house.tables().database());
    register(house, uses, TODAY.plusDays(1));

    Asking tomorrow = asking("a-17", Role.ADVISOR, NOW.plus(Duration.ofDays(1)));
    Gift given = taken(uses.takeStep().take(GIFT, step("s-1", StepKind.GIVE), tomorrow));

    assertThat(days(given)).containsExactly(TODAY);
  }

  /** A house whose boxes are priced in dollars. */
  private static GiftHouse inDollars(ThresholdRule... rules) {
    GiftHouse house = new GiftHouse(rules);
    house.sku(BOX, new Money(4_400, USD), new Money(6_600, USD), true);
    house.client("anna");
    return house;
  }

  private static Rates rates(LocalDate... days) {
    return new Rates(
        List.of("ECB"),
        Stream.of(days)
            .map(day -> new RateSheet("ECB", day, EUR, Map.of(USD, new BigDecimal("1.10"))))
            .toList());
  }

  private static Gift register(GiftHouse house, GiftUses uses, LocalDate day) {
    uses.registerGift().register(GIFT, boxOn(new ClientId("anna"), day), advisor());
    return house.register(house.tables().database()).find(GIFT).orElseThrow().value();
  }

  private static List<LocalDate> days(Gift gift) {
    return gift.rates().stream().map(ExchangeRate::day).toList();
  }

  private static Gift taken(StepOutcome outcome) {
    assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
    return ((StepOutcome.Taken) outcome).gift();
  }
}
