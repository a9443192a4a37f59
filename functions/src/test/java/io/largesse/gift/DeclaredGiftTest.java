package io.largesse.gift;

import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.box;
import static io.largesse.gift.Asks.boxNow;
import static io.largesse.gift.Asks.inPlaceOf;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.finance.Declaration;
import io.largesse.finance.DeclarationKind;
import io.largesse.finance.DeclarationLine;
import io.largesse.id.GiftId;
import io.largesse.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finance is told of what is given, and of nothing else, in the same step. */
final class DeclaredGiftTest {
  private static final GiftId GIFT = new GiftId("g-1");

  private final GiftHouse house = new GiftHouse();
  private final ClientId anna = house.client("anna");

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_given_gift_is_declared_once_whatever_happens_to_the_write(Failure failure) {
    uses(failure).registerGift().register(GIFT, boxNow(anna), advisor());

    assertThat(house.declarations())
        .singleElement()
        .satisfies(told -> assertThat(told.kind()).isEqualTo(DeclarationKind.GIVEN))
        .satisfies(told -> assertThat(cost(told)).isEqualTo(new Money(4_000, GiftHouse.EUR)))
        .satisfies(told -> assertThat(told.gift().costCentre()).isEqualTo("4711"));
  }

  @Test
  void a_gift_that_is_kept_is_declared_when_it_is_given() {
    uses(Failure.NONE).registerGift().register(GIFT, box(anna), advisor());
    assertThat(house.declarations()).isEmpty();

    uses(Failure.NONE).takeStep().take(GIFT, step("s-1", StepKind.GIVE), advisor());

    assertThat(house.declarations()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_gift_that_comes_back_is_taken_back_once_whatever_happens_to_the_write(Failure failure) {
    uses(Failure.NONE).registerGift().register(GIFT, boxNow(anna), advisor());

    uses(failure).takeStep().take(GIFT, step("s-1", StepKind.RETURN), advisor());

    assertThat(house.declarations())
        .extracting(Declaration::kind)
        .containsExactlyInAnyOrder(DeclarationKind.GIVEN, DeclarationKind.TAKEN_BACK);
    assertThat(net()).isZero();
  }

  @Test
  void a_correction_takes_back_what_was_wrong_and_declares_what_is_right() {
    GiftId right = new GiftId("g-2");
    uses(Failure.NONE).registerGift().register(GIFT, boxNow(anna), advisor());

    uses(Failure.NONE)
        .registerGift()
        .register(right, inPlaceOf(GIFT, boxNow(house.client("bob"))), advisor());

    assertThat(house.declarations())
        .extracting(told -> told.gift().giftId() + " " + told.kind())
        .containsExactlyInAnyOrder("g-1 GIVEN", "g-1 TAKEN_BACK", "g-2 GIVEN");
    assertThat(net()).isEqualTo(4_000);
  }

  private long net() {
    return house.declarations().stream().mapToLong(told -> cost(told).units()).sum();
  }

  private static Money cost(Declaration told) {
    return told.lines().stream()
        .filter(DeclarationLine.Cost.class::isInstance)
        .map(DeclarationLine::amount)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private GiftUses uses(Failure failure) {
    return house.uses(house.tables().failing("transactWriteItems", failure));
  }
}
