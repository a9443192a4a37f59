package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import io.largesse.page.PageRequest;
import io.largesse.stock.CheckStock;
import io.largesse.stock.GiftMovement;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementId;
import io.largesse.stock.MovementType;
import io.largesse.stock.Recording;
import io.largesse.stock.StockContract;
import io.largesse.stock.StockLevel;
import io.largesse.stock.StockState;
import io.largesse.stock.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Stock under movements of any kind, in any order, each more than once and some failing midway. */
final class DynamoStockProperties {
  private static final List<BoutiqueId> BOUTIQUES =
      List.of(new BoutiqueId("PAR-01"), new BoutiqueId("TYO-01"));
  private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");
  private static final TestTables TABLES = new TestTables();

  /**
   * What a caller or a gift does to units.
   *
   * @param hours from the step before
   * @param failure of the first attempt to write it
   */
  record Step(
      Enum<?> kind,
      int boutique,
      int quantity,
      Optional<StockState> state,
      int hours,
      Failure failure) {}

  @Property(tries = 25)
  void stock_is_what_it_is_unit_by_unit_now_and_at_every_time(@ForAll("steps") List<Step> steps) {
    Shelf shelf = new Shelf();
    List<List<Units>> then = new ArrayList<>();

    for (int index = 0; index < steps.size(); index++) {
      shelf.take(index, steps.get(index));
      then.add(shelf.expected());
      if (index % 7 == 6) {
        assertThat(shelf.check()).extracting(CheckStock.Outcome::drifted).isEqualTo(0);
      }
    }

    assertThat(shelf.running()).isEqualTo(shelf.expected());
    assertThat(shelf.levels()).allSatisfy(StockContract::assertBalanced);
    assertThat(shelf.check()).extracting(CheckStock.Outcome::drifted).isEqualTo(0);
    for (int index = 0; index < steps.size(); index++) {
      // Steps of one moment are seen together.
      boolean last = index == steps.size() - 1 || steps.get(index + 1).hours() > 0;
      if (last) {
        assertThat(shelf.at(index)).as("after step " + index).isEqualTo(then.get(index));
      }
    }
    assertThat(shelf.added()).isEqualTo(shelf.expected());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    List<Enum<?>> kinds = new ArrayList<>(List.of(MovementType.values()));
    kinds.add(MovementType.RECEIVE);
    kinds.add(MovementType.ORDER);
    kinds.addAll(List.of(GiftMovement.values()));
    return Combinators.combine(
            Arbitraries.of(kinds),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(StockState.AVAILABLE, StockState.IN_TRANSIT, StockState.ORDERED)
                .optional(),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(Failure.class))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  /** Stock of a SKU that no other shelf has, beside what it should be. */
  private static final class Shelf {
    private static int shelves;

    private final String name = "s" + shelves++;
    private final SkuCode sku = new SkuCode("pen-" + name);
    private final DynamoStock stock = stock(TABLES.database());
    private final DynamoStockHistory history =
        new DynamoStockHistory(
            TABLES.database(), TABLES.name("StockTable"), TABLES.name("MovementsTable"));
    private final StockUpdates updates =
        new StockUpdates(TABLES.name("StockTable"), TABLES.name("MovementsTable"));
    private final UnitByUnit model = new UnitByUnit();
    private final List<Instant> times = new ArrayList<>();
    private Instant now = BEGIN;

    void take(int index, Step step) {
      now = now.plus(Duration.ofHours(step.hours()));
      times.add(now);
      if (step.kind() instanceof MovementType type) {
        record(movement(index, type, step), step.failure());
      }
      if (step.kind() instanceof GiftMovement kind) {
        gift(index, kind, step);
      }
    }

    List<Units> expected() {
      return BOUTIQUES.stream().map(boutique -> model.in(boutique.value())).toList();
    }

    List<StockLevel> levels() {
      return stock.ofSku(sku, new PageRequest(10, Optional.empty())).items();
    }

    List<Units> running() {
      return BOUTIQUES.stream()
          .map(
              boutique ->
                  levels().stream()
                      .filter(level -> level.boutique().equals(boutique))
                      .findFirst()
                      .map(StockLevel::units)
                      .orElse(Units.NONE))
          .toList();
    }

    List<Units> at(int index) {
      return BOUTIQUES.stream()
          .map(boutique -> history.rebuild(boutique, sku, times.get(index)).then().units())
          .toList();
    }

    /** What the list of movements adds up to. */
    List<Units> added() {
      PageRequest all = new PageRequest(200, Optional.empty());
      return BOUTIQUES.stream()
          .map(
              boutique ->
                  history.of(boutique, sku, all).items().stream()
                      .map(past -> past.changes())
                      .reduce(Units.NONE, Units::plus))
          .toList();
    }

    CheckStock.Outcome check() {
      DynamoStockChecks checks =
          new DynamoStockChecks(
              TABLES.database(), TABLES.name("StockTable"), TABLES.name("CurrentTable"));
      return new CheckStock(checks, history, (place, drift) -> {}).check(act("check"), () -> true);
    }

    private void record(Movement movement, Failure failure) {
      Act act = act(movement.id().value());
      DynamoStock failing = stock(TABLES.failing("transactWriteItems", failure));
      // The failure leaves it open what was done; the second attempt finds out.
      Recording recording =
          failing.record(movement, act).or(() -> failing.record(movement, act)).orElseThrow();
      boolean possible = model.make(movement);
      assertThat(recording)
          .isInstanceOf(possible ? Recording.Recorded.class : Recording.TooFew.class);
      assertThat(stock.record(movement, act("again")))
          .get()
          .isInstanceOf(possible ? Recording.Repeated.class : Recording.TooFew.class);
    }

    private Movement movement(int index, MovementType type, Step step) {
      boolean goes = type == MovementType.TRANSFER;
      int sign = type == MovementType.ADJUST && step.quantity() % 2 == 0 ? -1 : 1;
      return new Movement(
          new MovementId(name + "-" + index),
          type,
          BOUTIQUES.get(step.boutique()),
          goes ? Optional.of(BOUTIQUES.get(1 - step.boutique())) : Optional.empty(),
          sku,
          sign * step.quantity(),
          step.state().filter(type.states()::contains),
          Optional.of("any"));
    }

    private void gift(int index, GiftMovement kind, Step step) {
      BoutiqueId boutique = BOUTIQUES.get(step.boutique());
      Act act = act("gift-" + index);
      Written written =
          Written.transaction(
              TABLES.client(),
              List.of(
                  updates.record(
                      new GiftId(name), index, kind, boutique, sku, step.quantity(), act),
                  updates.move(kind, boutique, sku, step.quantity(), act)));
      assertThat(written)
          .isInstanceOf(
              model.make(kind, boutique.value(), step.quantity())
                  ? Written.Done.class
                  : Written.Refused.class);
    }

    private Act act(String requestId) {
      return new Act("m-1", name + requestId, now);
    }

    private static DynamoStock stock(Database database) {
      return new DynamoStock(database, TABLES.name("StockTable"), TABLES.name("MovementsTable"));
    }
  }
}
