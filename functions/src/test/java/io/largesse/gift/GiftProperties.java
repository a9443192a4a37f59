package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static io.largesse.gift.Asks.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.client.EmployerId;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of gifts whatever is asked, in whatever order. */
final class GiftProperties {
  private static final Subject HOME = Subject.of(new HouseholdId("home"));
  private static final Subject FIRM = Subject.of(new EmployerId("firm"));

  @Property(tries = 25)
  void registering_and_cancelling_leaves_exposures_and_stock_as_they_were(
      @ForAll("requests") List<GiftRequest> earlier, @ForAll("request") GiftRequest request) {
    GiftHouse house = house();
    GiftUses uses = house.uses(house.tables().database());
    registerAll(uses, earlier);
    State before = State.of(house);
    GiftId id = new GiftId("cancelled");

    Registration registration = uses.registerGift().register(id, planned(request), advisor());

    if (registration instanceof Registration.Registered) {
      assertThat(State.of(house)).isNotEqualTo(before);
      assertThat(uses.takeStep().take(id, step("s-1", StepKind.CANCEL), advisor()))
          .isInstanceOf(StepOutcome.Taken.class);
    }
    assertThat(State.of(house)).isEqualTo(before);
  }

  /** Nothing is refused here: who comes first would otherwise make a difference. */
  @Property(tries = 25)
  void any_order_and_repetition_of_the_same_calls_ends_in_the_same_state(
      @ForAll("requests") List<GiftRequest> requests, @ForAll Random random) {
    GiftHouse house = house();
    GiftUses uses = house.uses(house.tables().database());
    registerAll(uses, requests);
    GiftHouse other = house();
    GiftUses otherUses = other.uses(other.tables().database());
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < requests.size(); index++) {
      order.addAll(Collections.nCopies(1 + random.nextInt(3), index));
    }
    Collections.shuffle(order, random);

    order.forEach(index -> register(otherUses, index, requests.get(index)));

    assertThat(State.of(other)).isEqualTo(State.of(house));
  }

  @Property(tries = 25)
  void no_unit_is_ever_lost_or_made(
      @ForAll("requests") List<GiftRequest> requests, @ForAll Random random) {
    GiftHouse house = house(Rule.refuseOver(150).rule(), Rule.askOver(80).rule());
    GiftUses uses = house.uses(house.tables().database());
    registerAll(uses, requests);

    for (int index = 0; index < requests.size(); index++) {
      StepKind kind = random.nextBoolean() ? StepKind.GIVE : StepKind.CANCEL;
      uses.takeStep().take(new GiftId("g-" + index), step("s-1", kind), advisor());
    }

    State.of(house).units.values().forEach(GiftProperties::assertAllAreSomewhere);
    assertThat(house.counted(HOME)).isEqualTo(house.counted(FIRM));
  }

  private static void assertAllAreSomewhere(Map<StockState, Long> units) {
    assertThat(
            units.getOrDefault(StockState.AVAILABLE, 0L)
                + units.getOrDefault(StockState.RESERVED, 0L)
                + units.getOrDefault(StockState.GIVEN, 0L))
        .isEqualTo(units.getOrDefault(StockState.ENTERED, 0L));
    assertThat(units.values()).allMatch(number -> number >= 0);
  }

  private static GiftHouse house(io.largesse.threshold.ThresholdRule... rules) {
    GiftHouse house = new GiftHouse(rules);
    for (String name : List.of("anna", "bruno")) {
      house.client(name, Optional.of(new HouseholdId("home")), Optional.of(new EmployerId("firm")));
    }
    return house;
  }

  private static void registerAll(GiftUses uses, List<GiftRequest> requests) {
    for (int index = 0; index < requests.size(); index++) {
      register(uses, index, requests.get(index));
    }
  }

  private static void register(GiftUses uses, int index, GiftRequest request) {
    uses.registerGift().register(new GiftId("g-" + index), request, advisor());
  }

  /** A gift that is given at once could not be cancelled. */
  private static GiftRequest planned(GiftRequest request) {
    return Asks.gift(
        request.clientId(),
        request.boutique(),
        request.sku().orElseThrow(),
        request.quantity(),
        Handover.LATER,
        Optional.empty());
  }

  @Provide
  Arbitrary<List<GiftRequest>> requests() {
    return request().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<GiftRequest> request() {
    return Combinators.combine(
            Arbitraries.of("anna", "bruno"),
            Arbitraries.of(PARIS, MILAN),
            Arbitraries.of(BOX, CARD),
            Arbitraries.integers().between(1, 5),
            Arbitraries.of(Handover.class),
            Arbitraries.integers().between(0, 31))
        .as(
            (client, boutique, sku, quantity, handover, days) ->
                Asks.gift(
                    new ClientId(client),
                    boutique,
                    sku,
                    quantity,
                    handover,
                    Optional.of(
                        handover == Handover.NOW ? TODAY.minusDays(days) : TODAY.plusDays(days))));
  }

  /** All that counts, and all units. */
  private record State(
      Map<Subject, List<Entry>> counted, Map<String, Map<StockState, Long>> units) {
    static State of(GiftHouse house) {
      Map<Subject, List<Entry>> counted = new HashMap<>();
      List.of(Subject.of(new ClientId("anna")), Subject.of(new ClientId("bruno")), HOME, FIRM)
          .forEach(subject -> counted.put(subject, house.counted(subject)));
      Map<String, Map<StockState, Long>> units = new HashMap<>();
      for (var boutique : List.of(PARIS, MILAN)) {
        for (var sku : List.of(BOX, CARD)) {
          units.put(boutique + "#" + sku, new EnumMap<>(house.units(boutique, sku)));
        }
      }
      return new State(counted, units);
    }
  }
}
