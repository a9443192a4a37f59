package io.largesse.gift;

import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.gift.Asks.advisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Capacity;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Meter;
import io.largesse.id.GiftId;
import io.largesse.stock.StockState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invitations that Paris holds and others give too. */
final class PoolTest {
  private static final SkuCode DINNER = new SkuCode("DINNER");
  private static final GiftId GIFT = new GiftId("g-1");
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 5);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 6);
  private static final BoutiqueId LYON = new BoutiqueId("LYO-01");

  private final GiftHouse house = new GiftHouse();
  private final Meter meter = new Meter(house.tables().client());
  private final GiftUses uses = house.uses(meter.database());
  private final ClientId anna = house.client("anna");

  @BeforeEach
  void two_seats_at_dinner() {
    sharedBy(Set.of(MILAN));
    house.stock(PARIS, DINNER, 2);
  }

  @Test
  void a_gift_in_another_boutique_takes_its_units_from_the_pool_and_gives_them_back() {
    Gift gift = registered(register(GIFT, MILAN, FIRST));

    assertThat(gift.stockAt()).isEqualTo(PARIS);
    assertThat(units(PARIS, StockState.AVAILABLE)).isEqualTo(1);
    assertThat(units(PARIS, StockState.RESERVED)).isEqualTo(1);
    take("s-1", StepKind.CANCEL);
    assertThat(units(PARIS, StockState.AVAILABLE)).isEqualTo(2);
    assertThat(house.units(MILAN, DINNER).values()).containsOnly(0L);
  }

  @Test
  void a_gift_gives_back_where_it_took_when_the_pool_has_moved_since() {
    registered(register(GIFT, MILAN, FIRST));
    house.invitation(DINNER, new Capacity(MILAN, Set.of(), Optional.of(FIRST), Optional.of(LAST)));

    take("s-1", StepKind.CANCEL);

    assertThat(units(PARIS, StockState.AVAILABLE)).isEqualTo(2);
    assertThat(units(MILAN, StockState.AVAILABLE)).isZero();
  }

  @Test
  void what_the_pool_has_left_is_what_each_boutique_has_left() {
    registered(register(new GiftId("g-a"), PARIS, FIRST));
    registered(register(new GiftId("g-b"), MILAN, FIRST));
    house.stock(MILAN, DINNER, 5);

    assertThat(register(GIFT, MILAN, FIRST)).isEqualTo(new Registration.OutOfStock(0));
    assertThat(register(GIFT, PARIS, FIRST)).isEqualTo(new Registration.OutOfStock(0));
  }

  @Test
  void boutiques_that_want_the_last_units_at_once_get_what_there_is() throws Exception {
    List<Callable<Registration>> rivals =
        IntStream.range(0, 12)
            .<Callable<Registration>>mapToObj(
                n ->
                    () ->
                        uses.registerGift()
                            .register(
                                new GiftId("g-" + n),
                                dinner(house.client("c-" + n), n % 2 == 0 ? PARIS : MILAN, FIRST),
                                advisor()))
            .toList();

    List<Registration> outcomes;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes = executor.invokeAll(rivals).stream().map(Future::resultNow).toList();
    }

    assertThat(outcomes).filteredOn(Registration.Registered.class::isInstance).hasSize(2);
    assertThat(outcomes).filteredOn(new Registration.OutOfStock(0)::equals).hasSize(10);
    assertThat(units(PARIS, StockState.RESERVED)).isEqualTo(2);
  }

  @Test
  void a_boutique_outside_of_the_pool_gives_nothing_of_it() {
    sharedBy(Set.of(LYON));

    assertThat(register(GIFT, MILAN, FIRST)).isEqualTo(new Registration.NotShared());
    assertThat(register(GIFT, PARIS, FIRST)).isInstanceOf(Registration.Registered.class);
  }

  @Test
  void a_pool_that_names_no_boutique_is_for_all() {
    sharedBy(Set.of());

    assertThat(register(GIFT, MILAN, FIRST)).isInstanceOf(Registration.Registered.class);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-04,false", "2026-12-05,true", "2026-12-06,true", "2026-12-07,false"})
  void a_gift_is_of_a_day_on_which_it_takes_place(LocalDate day, boolean possible) {
    Registration registration = register(GIFT, MILAN, day);

    if (possible) {
      assertThat(registration).isInstanceOf(Registration.Registered.class);
    } else {
      assertThat(registration).isEqualTo(new Registration.NotOffered());
    }
  }

  @Test
  void it_is_not_handed_over_on_a_day_on_which_it_does_not_take_place() {
    registered(register(GIFT, MILAN, FIRST));

    StepOutcome early = uses.takeStep().take(GIFT, Asks.step("s-1", StepKind.GIVE), advisor());

    assertThat(early).isInstanceOf(StepOutcome.Faulty.class);
    assertThat(units(PARIS, StockState.RESERVED)).isEqualTo(1);
  }

  @Test
  void a_pool_takes_one_more_round_trip() {
    meter.reset();

    registered(register(GIFT, MILAN, FIRST));

    assertThat(meter.reading().roundTrips()).isEqualTo(3);
  }

  private void sharedBy(Set<BoutiqueId> boutiques) {
    house.invitation(DINNER, new Capacity(PARIS, boutiques, Optional.of(FIRST), Optional.of(LAST)));
  }

  private long units(BoutiqueId boutique, StockState state) {
    return house.units(boutique, DINNER).getOrDefault(state, 0L);
  }

  private Registration register(GiftId id, BoutiqueId boutique, LocalDate day) {
    return uses.registerGift().register(id, dinner(anna, boutique, day), advisor());
  }

  private void take(String id, StepKind kind) {
    assertThat(uses.takeStep().take(GIFT, Asks.step(id, kind), advisor()))
        .isInstanceOf(StepOutcome.Taken.class);
  }

  private static GiftRequest dinner(ClientId client, BoutiqueId boutique, LocalDate day) {
    return Asks.gift(client, boutique, DINNER, 1, Handover.LATER, Optional.of(day));
  }

  private static Gift registered(Registration registration) {
    assertThat(registration).isInstanceOf(Registration.Registered.class);
    return ((Registration.Registered) registration).gift();
  }
}
