package io.largesse.gift;

import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.box;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.client.EmployerId;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Meter;
import io.largesse.id.GiftId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RoundTripsTest {
  private final GiftHouse house = new GiftHouse(Rule.refuseOver(100).rule());
  private final Meter meter = new Meter(house.tables().client());
  private final RegisterGift registerGift = house.uses(meter.database()).registerGift();

  @BeforeEach
  void start() {
    meter.reset();
  }

  @Test
  void registering_takes_two_round_trips() {
    register(house.client("anna"));

    assertThat(meter.reading().roundTrips()).isEqualTo(2);
    assertThat(meter.reading().readUnits()).isEqualTo(7);
    assertThat(meter.reading().writeUnits()).isBetween(8L, 14L);
  }

  @Test
  void a_household_takes_one_more() {
    register(house.client("anna", Optional.of(new HouseholdId("home")), Optional.empty()));

    assertThat(meter.reading().roundTrips()).isEqualTo(3);
  }

  @Test
  void a_household_and_an_employer_take_one_more_together() {
    register(
        house.client(
            "anna", Optional.of(new HouseholdId("home")), Optional.of(new EmployerId("firm"))));

    assertThat(meter.reading().roundTrips()).isEqualTo(3);
  }

  @Test
  void a_repetition_takes_one() {
    ClientId anna = house.client("anna");
    register(anna);
    meter.reset();

    register(anna);

    assertThat(meter.reading())
        .extracting(Meter.Reading::roundTrips, Meter.Reading::writeUnits)
        .containsExactly(1L, 0L);
  }

  private void register(ClientId client) {
    registerGift.register(new GiftId("g-1"), box(client), advisor());
  }
}
