package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.BOX;
import static io.largesse.dynamodb.GiftHouse.CARD;
import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.TODAY;
import static io.largesse.gift.Asks.advisor;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.client.EmployerId;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import io.largesse.threshold.Limit;
import io.largesse.threshold.Subject;
import io.largesse.threshold.ThresholdRule;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many register at once, no limit is passed, and none that fits is lost. */
final class GiftRaceTest {
  private static final int RIVALS = 24;
  private static final Class<?> REGISTERED = Registration.Registered.class;
  private static final Class<?> REFUSED = Registration.Refused.class;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 60})
  void a_person_never_passes_a_limit_in_money(int earlier) throws Exception {
    GiftHouse house = new GiftHouse(Rule.refuseOver(earlier * 10L + 80).rule());
    ClientId anna = house.client("anna");
    registerEarlier(house, anna, earlier);

    Map<Class<?>, Long> outcomes = race(house, List.of(anna));

    assertThat(outcomes).isEqualTo(Map.of(REGISTERED, 2L, REFUSED, RIVALS - 2L));
    assertThat(house.counted(Subject.of(anna))).hasSize(earlier + 2);
    assertThat(
            house.units(PARIS, BOX).getOrDefault(StockState.RESERVED, 0L)
                + house.units(MILAN, BOX).getOrDefault(StockState.RESERVED, 0L))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 60})
  void a_person_never_passes_a_limit_in_gifts(int earlier) throws Exception {
    GiftHouse house = new GiftHouse(Rule.refuseOver(0).limit(new Limit.Count(earlier + 3)).rule());
    ClientId anna = house.client("anna");
    registerEarlier(house, anna, earlier);

    assertThat(race(house, List.of(anna))).isEqualTo(Map.of(REGISTERED, 3L, REFUSED, RIVALS - 3L));
  }

  @Test
  void a_household_never_passes_a_limit_across_boutiques() throws Exception {
    HouseholdId home = new HouseholdId("home");
    GiftHouse house = new GiftHouse(together(CountedTogether.HOUSEHOLD));
    List<ClientId> members = new ArrayList<>();
    for (String name : List.of("anna", "bruno", "carla")) {
      members.add(house.client(name, Optional.of(home), Optional.empty()));
    }

    assertThat(race(house, members)).isEqualTo(Map.of(REGISTERED, 2L, REFUSED, RIVALS - 2L));
    assertThat(house.counted(Subject.of(home))).hasSize(2);
  }

  @Test
  void an_employer_never_passes_a_limit_across_boutiques() throws Exception {
    EmployerId firm = new EmployerId("firm");
    GiftHouse house = new GiftHouse(together(CountedTogether.EMPLOYER));
    List<ClientId> members = new ArrayList<>();
    for (String name : List.of("anna", "bruno", "carla")) {
      members.add(house.client(name, Optional.empty(), Optional.of(firm)));
    }

    assertThat(race(house, members)).isEqualTo(Map.of(REGISTERED, 2L, REFUSED, RIVALS - 2L));
    assertThat(house.counted(Subject.of(firm))).hasSize(2);
  }

  @Test
  void the_last_units_go_to_as_many_as_there_are() throws Exception {
    GiftHouse house = new GiftHouse();
    house.stock(PARIS, BOX, 5);
    house.stock(MILAN, BOX, 4);
    List<ClientId> clients =
        IntStream.range(0, RIVALS).mapToObj(index -> house.client("c-" + index)).toList();

    assertThat(race(house, clients))
        .isEqualTo(Map.of(REGISTERED, 9L, Registration.OutOfStock.class, RIVALS - 9L));
    assertThat(house.units(PARIS, BOX))
        .containsEntry(StockState.AVAILABLE, 0L)
        .containsEntry(StockState.RESERVED, 5L);
  }

  @Test
  void one_id_is_registered_once() throws Exception {
    GiftHouse house = new GiftHouse();
    ClientId anna = house.client("anna");
    RegisterGift registerGift = house.uses(house.tables().database()).registerGift();

    Map<Class<?>, Long> outcomes =
        outcomes(
            IntStream.range(0, RIVALS)
                .<Callable<Registration>>mapToObj(
                    index ->
                        () -> registerGift.register(new GiftId("g"), Asks.box(anna), advisor()))
                .toList());

    assertThat(outcomes)
        .isEqualTo(Map.of(REGISTERED, 1L, Registration.Repeated.class, RIVALS - 1L));
    assertThat(house.counted(Subject.of(anna))).hasSize(1);
    assertThat(house.movements()).isOne();
  }

  /** Each registers a box of 40.00 EUR, one after the other in Paris and in Milan. */
  private static Map<Class<?>, Long> race(GiftHouse house, List<ClientId> clients)
      throws InterruptedException {
    RegisterGift registerGift = house.uses(house.tables().database()).registerGift();
    return outcomes(
        IntStream.range(0, RIVALS)
            .<Callable<Registration>>mapToObj(
                index ->
                    () ->
                        registerGift.register(
                            new GiftId("rival-" + index),
                            Asks.gift(
                                clients.get(index % clients.size()),
                                index % 2 == 0 ? PARIS : MILAN,
                                BOX,
                                1,
                                Handover.LATER,
                                Optional.of(TODAY.plusDays(index % 3))),
                            advisor()))
            .toList());
  }

  private static Map<Class<?>, Long> outcomes(List<Callable<Registration>> rivals)
      throws InterruptedException {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return executor.invokeAll(rivals).stream()
          .map(Future::resultNow)
          .collect(groupingBy(Registration::getClass, counting()));
    }
  }

  /** Cards of 10.00 EUR each. */
  private static void registerEarlier(GiftHouse house, ClientId client, int gifts) {
    RegisterGift registerGift = house.uses(house.tables().database()).registerGift();
    for (int index = 0; index < gifts; index++) {
      assertThat(
              registerGift.register(
                  new GiftId("earlier-" + index),
                  Asks.gift(client, PARIS, CARD, 1, Handover.NOW, Optional.empty()),
                  advisor()))
          .isInstanceOf(Registration.Registered.class);
    }
  }

  private static ThresholdRule together(CountedTogether together) {
    return Rule.refuseOver(80).together(together).rule();
  }
}
