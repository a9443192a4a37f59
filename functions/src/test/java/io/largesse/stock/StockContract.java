package io.largesse.stock;

import static io.largesse.stock.StockState.ADJUSTED;
import static io.largesse.stock.StockState.AVAILABLE;
import static io.largesse.stock.StockState.ENTERED;
import static io.largesse.stock.StockState.GIVEN;
import static io.largesse.stock.StockState.IN_TRANSIT;
import static io.largesse.stock.StockState.LOST;
import static io.largesse.stock.StockState.ORDERED;
import static io.largesse.stock.StockState.RESERVED;
import static io.largesse.stock.StockState.TRANSFERRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.dynamodb.SomePatience;
import io.largesse.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every stock promises, whatever it keeps its units in. */
public abstract class StockContract {
  private static final int RIVALS = 48;
  private static final int PAGES_MAX = 20;
  private static final PageRequest ALL = new PageRequest(200, Optional.empty());
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final BoutiqueId PARIS = new BoutiqueId("PAR-01");
  private static final BoutiqueId TOKYO = new BoutiqueId("TYO-01");

  private final SkuCode scarf = new SkuCode("scarf-" + UUID.randomUUID());

  /** The one stock of a test, empty when the test begins. */
  protected abstract Stock stock();

  @Test
  void units_that_arrive_are_available() {
    assertThat(record(receive("m-1", 5))).isInstanceOf(Recording.Recorded.class);

    assertThat(inParis().of(AVAILABLE)).isEqualTo(5);
    assertThat(inParis().of(ENTERED)).isEqualTo(5);
  }

  @Test
  void a_movement_that_comes_again_moves_nothing_again() {
    Recording first = record(receive("m-1", 5));

    Recording again = record(receive("m-1", 5));

    assertThat(again).isInstanceOf(Recording.Repeated.class);
    assertThat(((Recording.Repeated) again).earlier())
        .isEqualTo(((Recording.Recorded) first).now());
    assertThat(inParis().of(AVAILABLE)).isEqualTo(5);
  }

  @Test
  void a_movement_that_comes_again_when_nothing_is_left_is_still_known() {
    record(receive("m-1", 5));
    record(lose("m-2", 5));

    assertThat(record(lose("m-2", 5))).isInstanceOf(Recording.Repeated.class);
  }

  @Test
  void a_movement_whose_own_request_comes_back_to_it_is_no_repetition() {
    Recording first = record(receive("m-1", 5), "r-1");

    assertThat(record(receive("m-1", 5), "r-1")).isEqualTo(first);
    assertThat(inParis().of(AVAILABLE)).isEqualTo(5);
  }

  @Test
  void an_id_with_other_content_is_refused() {
    record(receive("m-1", 5));

    assertThat(record(receive("m-1", 6))).isEqualTo(new Recording.IdUsed());
    assertThat(inParis().of(AVAILABLE)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void more_than_there_is_cannot_go(int there) {
    if (there > 0) {
      record(receive("m-1", there));
    }

    assertThat(record(lose("m-2", there + 1))).isEqualTo(new Recording.TooFew(AVAILABLE, there));
    assertThat(record(transfer("m-3", there + 1)))
        .isEqualTo(new Recording.TooFew(AVAILABLE, there));
    assertThat(record(adjust("m-4", -there - 1))).isEqualTo(new Recording.TooFew(AVAILABLE, there));
    assertThat(levels().stream().mapToLong(level -> level.of(AVAILABLE)).sum()).isEqualTo(there);
  }

  @Test
  void a_movement_out_of_stock_may_come_again_later() {
    assertThat(record(lose("m-1", 1))).isEqualTo(new Recording.TooFew(AVAILABLE, 0));
    record(receive("m-2", 1));

    assertThat(record(lose("m-1", 1))).isInstanceOf(Recording.Recorded.class);
  }

  @Test
  void all_that_is_there_may_go() {
    record(receive("m-1", 9));
    record(lose("m-2", 2));
    record(adjust("m-3", -3));
    record(transfer("m-4", 4));

    assertThat(inParis().of(AVAILABLE)).isZero();
    assertThat(inParis().of(LOST)).isEqualTo(2);
    assertThat(inParis().of(ADJUSTED)).isEqualTo(-3);
    assertThat(inParis().of(TRANSFERRED)).isEqualTo(-4);
    assertThat(level(TOKYO).of(IN_TRANSIT)).isEqualTo(4);
    assertThat(levels()).hasSize(2).allSatisfy(StockContract::assertBalanced);
  }

  @Test
  void what_is_ordered_is_shipped_and_received_and_nothing_of_it_twice() {
    record(order("m-1", 10));
    record(ship("m-2", 6));
    assertThat(inParis().units())
        .isEqualTo(new Units(Map.of(ORDERED, 4L, IN_TRANSIT, 6L, ENTERED, 10L)));

    record(receive("m-3", 5));

    assertThat(inParis().units())
        .isEqualTo(new Units(Map.of(ORDERED, 4L, IN_TRANSIT, 1L, AVAILABLE, 5L, ENTERED, 10L)));
  }

  @Test
  void a_delivery_ends_what_is_on_the_way_then_what_is_ordered_and_the_rest_is_more() {
    record(order("m-1", 10));
    record(ship("m-2", 6));

    Recording arrival = record(receive("m-3", 8));
    assertThat(arrival)
        .isInstanceOfSatisfying(
            Recording.Recorded.class,
            recorded ->
                assertThat(recorded.now().changes())
                    .isEqualTo(new Units(Map.of(IN_TRANSIT, -6L, ORDERED, -2L, AVAILABLE, 8L))));
    record(receive("m-4", 5));

    assertThat(inParis().units()).isEqualTo(new Units(Map.of(AVAILABLE, 13L, ENTERED, 13L)));
    assertThat(record(receive("m-3", 8)))
        .isEqualTo(new Recording.Repeated(((Recording.Recorded) arrival).now()));
  }

  @Test
  void no_more_is_shipped_than_is_ordered() {
    record(order("m-1", 3));

    assertThat(record(ship("m-2", 4))).isEqualTo(new Recording.TooFew(ORDERED, 3));
    assertThat(record(ship("m-2", 3))).isInstanceOf(Recording.Recorded.class);
    assertThat(record(ship("m-3", 1))).isEqualTo(new Recording.TooFew(ORDERED, 0));
  }

  @Test
  void what_never_comes_is_lost_on_the_way_or_counted_out_of_the_order() {
    record(order("m-1", 10));
    record(ship("m-2", 6));
    record(receive("m-3", 4));

    assertThat(record(lose("m-4", 3, IN_TRANSIT))).isEqualTo(new Recording.TooFew(IN_TRANSIT, 2));
    record(lose("m-4", 2, IN_TRANSIT));
    assertThat(record(adjust("m-5", -5, ORDERED))).isEqualTo(new Recording.TooFew(ORDERED, 4));
    record(adjust("m-5", -4, ORDERED));

    assertThat(inParis().units())
        .isEqualTo(new Units(Map.of(AVAILABLE, 4L, LOST, 2L, ENTERED, 10L, ADJUSTED, -4L)));
    assertBalanced(inParis());
  }

  @Test
  void a_transfer_leaves_travels_and_arrives() {
    record(receive("m-1", 5));
    record(transfer("m-2", 3));
    assertThat(inParis().units())
        .isEqualTo(new Units(Map.of(AVAILABLE, 2L, ENTERED, 5L, TRANSFERRED, -3L)));
    assertThat(level(TOKYO).units()).isEqualTo(new Units(Map.of(IN_TRANSIT, 3L, TRANSFERRED, 3L)));

    record(receive("m-3", TOKYO, scarf, 3));

    assertThat(level(TOKYO).units()).isEqualTo(new Units(Map.of(AVAILABLE, 3L, TRANSFERRED, 3L)));
  }

  @Test
  void deliveries_that_arrive_at_once_share_what_was_announced() throws Exception {
    record(order("m-a", 20));
    record(ship("m-b", 10));

    atOnce(n -> receive("m-" + n, 1));

    assertThat(inParis().units())
        .isEqualTo(new Units(Map.of(AVAILABLE, (long) RIVALS, ENTERED, (long) RIVALS)));
  }

  @Test
  void of_many_who_take_the_last_units_at_once_only_so_many_win() throws Exception {
    int units = 3;
    record(receive("m-0", units));

    List<Recording> outcomes =
        atOnce(
            n ->
                n % 2 == 0
                    ? lose("m-" + n, 1)
                    : n % 3 == 0 ? adjust("m-" + n, -1) : transfer("m-" + n, 1));

    assertThat(outcomes).filteredOn(Recording.Recorded.class::isInstance).hasSize(units);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.equals(new Recording.TooFew(AVAILABLE, 0)))
        .hasSize(RIVALS - units);
    assertThat(inParis().of(AVAILABLE)).isZero();
    assertThat(levels()).allSatisfy(StockContract::assertBalanced);
  }

  @Test
  void of_many_who_send_the_same_movement_at_once_one_moves_it() throws Exception {
    assertThat(atOnce(_ -> receive("m-1", 7)))
        .filteredOn(Recording.Recorded.class::isInstance)
        .hasSize(1);

    assertThat(inParis().of(AVAILABLE)).isEqualTo(7);
  }

  @Test
  void lists_lead_from_page_to_page_without_a_loss() {
    List<String> skus = IntStream.range(0, 7).mapToObj(index -> "sku-" + index).toList();
    skus.forEach(sku -> record(receive("m-" + sku, PARIS, new SkuCode(sku), 1)));

    for (int limit : new int[] {1, 3, 7, 8}) {
      assertThat(
              pages(limit, page -> stock().ofBoutique(PARIS, page)).stream()
                  .map(level -> level.sku().value()))
          .containsExactlyElementsOf(skus);
    }
  }

  @Test
  void the_world_is_listed_by_boutique() {
    List<BoutiqueId> boutiques =
        IntStream.range(0, 5).mapToObj(index -> new BoutiqueId("B-" + index)).toList();
    boutiques.forEach(boutique -> record(receive("m-" + boutique, boutique, scarf, 2)));

    assertThat(pages(2, page -> stock().ofSku(scarf, page)).stream().map(StockLevel::boutique))
        .containsExactlyElementsOf(boutiques);
  }

  private static List<StockLevel> pages(
      int limit, java.util.function.Function<PageRequest, io.largesse.page.Page<StockLevel>> list) {
    List<StockLevel> all = new java.util.ArrayList<>();
    Optional<String> cursor = Optional.empty();
    for (int page = 0; page < PAGES_MAX; page++) {
      var read = list.apply(new PageRequest(limit, cursor));
      all.addAll(read.items());
      cursor = read.next();
      if (cursor.isEmpty()) {
        return all;
      }
      assertThat(read.items()).hasSize(limit);
    }
    throw new AssertionError("The list does not end");
  }

  /** Units are where they are because they came: none appears and none is lost. */
  public static void assertBalanced(StockLevel level) {
    List<StockState> places = List.of(ORDERED, IN_TRANSIT, AVAILABLE, RESERVED, GIVEN, LOST);
    assertThat(places.stream().mapToLong(level::of).sum())
        .isEqualTo(level.of(ENTERED) + level.of(ADJUSTED) + level.of(TRANSFERRED));
    assertThat(places).allSatisfy(place -> assertThat(level.of(place)).isNotNegative());
  }

  /** Rivals that record what {@code movement} gives for each of them, all at once. */
  private List<Recording> atOnce(IntFunction<Movement> movement) throws Exception {
    List<Callable<Recording>> rivals =
        IntStream.rangeClosed(1, RIVALS)
            .<Callable<Recording>>mapToObj(n -> () -> insist(movement.apply(n)))
            .toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return executor.invokeAll(rivals).stream().map(Future::resultNow).toList();
    }
  }

  /** Records as the use case does: again while other movements change what it depends on. */
  private Recording insist(Movement movement) {
    Act act = new Act("m-1", UUID.randomUUID().toString(), NOW);
    return SomePatience.ample().begin().insist("movement", () -> stock().record(movement, act));
  }

  private Recording record(Movement movement) {
    return record(movement, UUID.randomUUID().toString());
  }

  private Recording record(Movement movement, String requestId) {
    return stock().record(movement, new Act("m-1", requestId, NOW)).orElseThrow();
  }

  private StockLevel inParis() {
    return level(PARIS);
  }

  private StockLevel level(BoutiqueId boutique) {
    return levels().stream()
        .filter(level -> level.boutique().equals(boutique))
        .findFirst()
        .orElseThrow();
  }

  private List<StockLevel> levels() {
    return stock().ofSku(scarf, ALL).items();
  }

  private Movement receive(String id, int quantity) {
    return receive(id, PARIS, scarf, quantity);
  }

  private static Movement receive(String id, BoutiqueId boutique, SkuCode sku, int quantity) {
    return movement(id, MovementType.RECEIVE, boutique, Optional.empty(), sku, quantity);
  }

  private Movement order(String id, int quantity) {
    return movement(id, MovementType.ORDER, PARIS, Optional.empty(), scarf, quantity);
  }

  private Movement ship(String id, int quantity) {
    return movement(id, MovementType.SHIP, PARIS, Optional.empty(), scarf, quantity);
  }

  private Movement lose(String id, int quantity) {
    return movement(id, MovementType.LOSE, PARIS, Optional.empty(), scarf, quantity);
  }

  private Movement lose(String id, int quantity, StockState state) {
    return inState(lose(id, quantity), state);
  }

  private Movement adjust(String id, int quantity) {
    return movement(id, MovementType.ADJUST, PARIS, Optional.empty(), scarf, quantity);
  }

  private Movement adjust(String id, int quantity, StockState state) {
    return inState(adjust(id, quantity), state);
  }

  private Movement transfer(String id, int quantity) {
    return movement(id, MovementType.TRANSFER, PARIS, Optional.of(TOKYO), scarf, quantity);
  }

  private static Movement inState(Movement movement, StockState state) {
    return new Movement(
        movement.id(),
        movement.type(),
        movement.boutique(),
        movement.toBoutique(),
        movement.sku(),
        movement.quantity(),
        Optional.of(state),
        movement.reason());
  }

  private static Movement movement(
      String id,
      MovementType type,
      BoutiqueId boutique,
      Optional<BoutiqueId> to,
      SkuCode sku,
      int quantity) {
    return new Movement(
        new MovementId(id),
        type,
        boutique,
        to,
        sku,
        quantity,
        Optional.empty(),
        Optional.of("as the test says"));
  }
}
