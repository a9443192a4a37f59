package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import io.largesse.page.PageRequest;
import io.largesse.stock.GiftMovement;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementId;
import io.largesse.stock.MovementType;
import io.largesse.stock.Recording;
import io.largesse.stock.StockContract;
import io.largesse.stock.StockLevel;
import io.largesse.stock.StockState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Stock under movements of any kind, in any order, and any of them more than once. */
final class DynamoStockProperties {
  private static final Act ACT = new Act("m-1", "r-1", Instant.parse("2026-11-23T09:00:00Z"));
  private static final List<BoutiqueId> BOUTIQUES =
      List.of(new BoutiqueId("PAR-01"), new BoutiqueId("TYO-01"));
  private static final SkuCode PEN = new SkuCode("pen");
  private static final TestTables TABLES = new TestTables();

  /** What a caller or a gift does to units. */
  record Step(Enum<?> kind, int boutique, int quantity) {}

  @Property(tries = 40)
  void no_unit_appears_or_is_lost(@ForAll("steps") List<Step> steps) {
    Shelf shelf = new Shelf();

    for (int index = 0; index < steps.size(); index++) {
      shelf.take(index, steps.get(index));
      shelf.take(index, steps.get(index));
    }

    assertThat(shelf.levels()).allSatisfy(StockContract::assertBalanced);
    assertThat(shelf.levels().stream().mapToLong(level -> level.of(StockState.TRANSFERRED)).sum())
        .isZero();
    assertThat(shelf.levels().stream().mapToLong(level -> level.of(StockState.RECEIVED)).sum())
        .isEqualTo(
            steps.stream()
                .filter(step -> step.kind() == MovementType.RECEIVE)
                .mapToLong(Step::quantity)
                .sum());
  }

  @Property(tries = 20)
  void what_only_arrives_may_arrive_in_any_order_and_again(
      @ForAll("steps") List<Step> steps, @ForAll Random random) {
    Shelf once = new Shelf();
    Shelf shuffled = new Shelf();
    List<Integer> order = new ArrayList<>(IntStream.range(0, steps.size()).boxed().toList());
    order.forEach(index -> once.arrive(index, steps.get(index)));
    order.addAll(List.copyOf(order));
    Collections.shuffle(order, random);

    order.forEach(index -> shuffled.arrive(index, steps.get(index)));

    assertThat(shuffled.units()).isEqualTo(once.units());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    List<Enum<?>> kinds = new ArrayList<>(List.of(MovementType.values()));
    kinds.addAll(List.of(GiftMovement.values()));
    return Combinators.combine(
            Arbitraries.of(kinds),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(1, 4))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  /** Stock of a SKU that no other shelf has. */
  private static final class Shelf {
    private static int shelves;

    private final String name = "s" + shelves++;
    private final SkuCode sku = new SkuCode(PEN + "-" + name);
    private final DynamoStock stock =
        new DynamoStock(
            TABLES.database(), TABLES.name("StockTable"), TABLES.name("MovementsTable"));
    private final StockUpdates updates =
        new StockUpdates(TABLES.name("StockTable"), TABLES.name("MovementsTable"));

    void take(int index, Step step) {
      if (step.kind() instanceof MovementType type) {
        record(index, type, step);
      }
      if (step.kind() instanceof GiftMovement kind) {
        gift(index, kind, step);
      }
    }

    void arrive(int index, Step step) {
      record(index, MovementType.RECEIVE, step);
    }

    List<StockLevel> levels() {
      return stock.ofSku(sku, new PageRequest(10, Optional.empty())).items();
    }

    List<Object> units() {
      return levels().stream().<Object>map(StockLevel::units).toList();
    }

    private void record(int index, MovementType type, Step step) {
      BoutiqueId from = BOUTIQUES.get(step.boutique());
      boolean goes = type == MovementType.TRANSFER;
      int sign = type == MovementType.ADJUST && step.quantity() % 2 == 0 ? -1 : 1;
      Movement movement =
          new Movement(
              new MovementId(name + "-" + index),
              type,
              from,
              goes ? Optional.of(BOUTIQUES.get(1 - step.boutique())) : Optional.empty(),
              sku,
              sign * step.quantity(),
              Optional.of("any"));
      assertThat(stock.record(movement, ACT)).get().isNotInstanceOf(Recording.IdUsed.class);
    }

    private void gift(int index, GiftMovement kind, Step step) {
      BoutiqueId boutique = BOUTIQUES.get(step.boutique());
      Written written =
          Written.transaction(
              TABLES.client(),
              List.of(
                  updates.record(
                      new GiftId(name), index, kind, boutique, sku, step.quantity(), ACT),
                  updates.move(kind, boutique, sku, step.quantity(), ACT)));
      assertThat(written).isNotInstanceOf(Written.Contended.class);
    }
  }
}
