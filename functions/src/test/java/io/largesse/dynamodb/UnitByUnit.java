package io.largesse.dynamodb;

import static io.largesse.stock.StockState.ADJUSTED;
import static io.largesse.stock.StockState.AVAILABLE;
import static io.largesse.stock.StockState.ENTERED;
import static io.largesse.stock.StockState.IN_TRANSIT;
import static io.largesse.stock.StockState.LOST;
import static io.largesse.stock.StockState.ORDERED;
import static io.largesse.stock.StockState.TRANSFERRED;

import io.largesse.stock.GiftMovement;
import io.largesse.stock.Movement;
import io.largesse.stock.StockState;
import io.largesse.stock.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stock of one SKU that knows each unit by itself, slow and plain, to hold the real one against.
 */
final class UnitByUnit {
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Units> came = new HashMap<>();

  private static final class Unit {
    private String boutique;
    private StockState state;

    private Unit(String boutique, StockState state) {
      this.boutique = boutique;
      this.state = state;
    }
  }

  /** Whether {@code movement} could be made. */
  boolean make(Movement movement) {
    String here = movement.boutique().value();
    int quantity = Math.abs(movement.quantity());
    StockState state = movement.state().orElse(AVAILABLE);
    return switch (movement.type()) {
      case ORDER -> appear(here, ORDERED, quantity, ENTERED);
      case SHIP -> move(here, ORDERED, quantity, here, IN_TRANSIT);
      case LOSE -> move(here, state, quantity, here, LOST);
      case TRANSFER -> {
        String there = movement.toBoutique().orElseThrow().value();
        boolean left = move(here, AVAILABLE, quantity, there, IN_TRANSIT);
        if (left) {
          count(here, TRANSFERRED, -quantity);
          count(there, TRANSFERRED, quantity);
        }
        yield left;
      }
      case ADJUST ->
          movement.quantity() > 0
              ? appear(here, state, quantity, ADJUSTED)
              : vanish(here, state, quantity);
      case RECEIVE -> {
        for (int n = 0; n < quantity; n++) {
          boolean announced =
              move(here, IN_TRANSIT, 1, here, AVAILABLE) || move(here, ORDERED, 1, here, AVAILABLE);
          if (!announced) {
            appear(here, AVAILABLE, 1, ENTERED);
          }
        }
        yield true;
      }
    };
  }

  boolean make(GiftMovement movement, String boutique, int quantity) {
    return move(boutique, movement.from(), quantity, boutique, movement.to());
  }

  Units in(String boutique) {
    Units all = came.getOrDefault(boutique, Units.NONE);
    for (Unit unit : units) {
      if (unit.boutique.equals(boutique)) {
        all = all.plus(Units.of(unit.state, 1));
      }
    }
    return all;
  }

  private List<Unit> some(String boutique, StockState state, int quantity) {
    return units.stream()
        .filter(unit -> unit.boutique.equals(boutique) && unit.state == state)
        .limit(quantity)
        .toList();
  }

  private boolean move(String from, StockState was, int quantity, String to, StockState is) {
    List<Unit> moved = some(from, was, quantity);
    if (moved.size() < quantity) {
      return false;
    }
    moved.forEach(
        unit -> {
          unit.boutique = to;
          unit.state = is;
        });
    return true;
  }

  private boolean appear(String boutique, StockState state, int quantity, StockState why) {
    for (int n = 0; n < quantity; n++) {
      units.add(new Unit(boutique, state));
    }
    count(boutique, why, quantity);
    return true;
  }

  private boolean vanish(String boutique, StockState state, int quantity) {
    List<Unit> gone = some(boutique, state, quantity);
    if (gone.size() < quantity) {
      return false;
    }
    units.removeAll(gone);
    count(boutique, ADJUSTED, -quantity);
    return true;
  }

  private void count(String boutique, StockState why, long quantity) {
    came.merge(boutique, Units.of(why, quantity), Units::plus);
  }
}
