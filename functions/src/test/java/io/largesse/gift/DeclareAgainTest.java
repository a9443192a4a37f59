package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.finance.Declaration;
import io.largesse.finance.DeclarationKind;
import io.largesse.finance.DeclarationLine;
import io.largesse.id.GiftId;
import io.largesse.money.Money;
import io.largesse.version.Busy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Boxes of 40 euros, which are taxed once they cost more than 50 in a month. */
final class DeclareAgainTest {
  private static final Act ACT = new Act("follow-gifts", "r-1", NOW);
  private static final GiftId FIRST = new GiftId("g-1");
  private static final GiftId SECOND = new GiftId("g-2");

  private final GiftHouse house = new GiftHouse(TaxRules.cliffOfMonth(50));
  private final ClientId anna = house.client("anna");

  @Test
  void a_later_gift_that_passes_a_cliff_has_the_earlier_one_taxed_as_well() {
    give(FIRST, anna);
    give(SECOND, anna);
    assertThat(taxed()).isEqualTo(Map.of(SECOND, 4_000L));

    assertThat(again(SECOND)).isEqualTo(1);

    assertThat(taxed()).isEqualTo(Map.of(FIRST, 4_000L, SECOND, 4_000L));
    Declaration correction =
        house.declarations().stream()
            .filter(each -> each.kind() == DeclarationKind.CORRECTION)
            .findFirst()
            .orElseThrow();
    assertThat(correction.id()).hasToString("g-1.2");
    assertThat(correction.recorded()).isEqualTo(ACT);
  }

  @Test
  void a_gift_that_comes_back_has_the_others_corrected_and_is_taken_back_itself() {
    give(FIRST, anna);
    give(SECOND, anna);
    again(SECOND);
    takeBack(SECOND);

    assertThat(again(SECOND)).isEqualTo(1);

    assertThat(taxed()).isEmpty();
    assertThat(house.declarations().stream().mapToInt(each -> each.kind().gifts()).sum())
        .isEqualTo(1);
  }

  @Test
  void asking_again_in_any_order_changes_nothing() {
    give(FIRST, anna);
    give(SECOND, anna);
    again(FIRST);
    int declared = house.declarations().size();

    assertThat(again(SECOND) + again(FIRST) + again(SECOND)).isZero();
    assertThat(house.declarations()).hasSize(declared);
  }

  @Test
  void the_gifts_of_a_household_are_corrected_whoever_got_them() {
    GiftHouse shared = new GiftHouse(TaxRules.sliceOfYear(50));
    Optional<HouseholdId> home = Optional.of(new HouseholdId("home"));
    ClientId bob = shared.client("bob", home, Optional.empty());
    ClientId eve = shared.client("eve", home, Optional.empty());
    register(shared, new GiftId("z"), bob);
    register(shared, new GiftId("a"), eve);

    Gift earlier = found(shared, new GiftId("a"));
    shared.declareAgain(shared.tables().database()).beside(earlier, ACT);

    assertThat(taxed(shared)).isEqualTo(Map.of(new GiftId("z"), 3_000L));
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_correction_is_made_once_whatever_its_write_comes_to(Failure failure) {
    give(FIRST, anna);
    give(SECOND, anna);

    house
        .declareAgain(house.tables().failing("transactWriteItems", failure, failure))
        .beside(found(house, SECOND), ACT);

    assertThat(taxed()).isEqualTo(Map.of(FIRST, 4_000L, SECOND, 4_000L));
    assertThat(house.declarations()).hasSize(3);
  }

  @Test
  void what_died_between_two_corrections_is_finished_by_the_next_who_is_asked() {
    GiftId third = new GiftId("g-3");
    GiftHouse strict = new GiftHouse(TaxRules.cliffOfMonth(100));
    ClientId client = strict.client("anna");
    List.of(FIRST, SECOND, third).forEach(id -> register(strict, id, client));
    Failure[] dies = Collections.nCopies(1_000, Failure.THROTTLED).toArray(Failure[]::new);
    dies[0] = Failure.NONE;
    Database dying = strict.tables().failing("transactWriteItems", dies);

    assertThatThrownBy(
            () ->
                strict.declareAgain(dying, Duration.ofMillis(50)).beside(found(strict, third), ACT))
        .isInstanceOf(Busy.class);
    assertThat(taxed(strict)).isEqualTo(Map.of(FIRST, 4_000L, third, 4_000L));

    strict.declareAgain(strict.tables().database()).beside(found(strict, third), ACT);
    assertThat(taxed(strict)).isEqualTo(Map.of(FIRST, 4_000L, SECOND, 4_000L, third, 4_000L));
    assertThat(strict.declarations()).hasSize(5);
  }

  private void give(GiftId id, ClientId client) {
    register(house, id, client);
  }

  private void takeBack(GiftId id) {
    assertThat(
            house
                .uses(house.tables().database())
                .takeStep()
                .take(id, Asks.step("back-" + id, StepKind.RETURN), Asks.advisor()))
        .isInstanceOf(StepOutcome.Taken.class);
  }

  private int again(GiftId beside) {
    return house.declareAgain(house.tables().database()).beside(found(house, beside), ACT);
  }

  private static void register(GiftHouse house, GiftId id, ClientId client) {
    assertThat(
            house
                .uses(house.tables().database())
                .registerGift()
                .register(id, Asks.boxNow(client), Asks.advisor()))
        .isInstanceOf(Registration.Registered.class);
  }

  private static Gift found(GiftHouse house, GiftId id) {
    return house.register(house.tables().database()).find(id).orElseThrow().value();
  }

  private Map<GiftId, Long> taxed() {
    return taxed(house);
  }

  /** Cents that are taxed of each gift, net of corrections. */
  private static Map<GiftId, Long> taxed(GiftHouse house) {
    Map<GiftId, Long> taxed =
        house.declarations().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.gift().giftId(),
                    Collectors.summingLong(DeclareAgainTest::taxedBy)));
    taxed.values().removeIf(nothing -> nothing == 0);
    return taxed;
  }

  private static long taxedBy(Declaration declaration) {
    return declaration.lines().stream()
        .filter(DeclarationLine.Tax.class::isInstance)
        .mapToLong(line -> line.amount().map(Money::units).orElse(0L))
        .sum();
  }
}
