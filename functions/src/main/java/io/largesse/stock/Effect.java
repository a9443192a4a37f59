package io.largesse.stock;

import static io.largesse.stock.StockState.ADJUSTED;
import static io.largesse.stock.StockState.AVAILABLE;
import static io.largesse.stock.StockState.ENTERED;
import static io.largesse.stock.StockState.IN_TRANSIT;
import static io.largesse.stock.StockState.LOST;
import static io.largesse.stock.StockState.ORDERED;
import static io.largesse.stock.StockState.TRANSFERRED;

import java.util.Map;

/**
 * What a movement adds to each state.
 *
 * @param here in the boutique where it is made
 * @param there in the boutique to which units are sent
 * @param decidedOn the numbers that it holds for alone, where it was made for certain numbers
 */
public record Effect(Units here, Units there, Map<StockState, Long> decidedOn) {
  public Effect {
    decidedOn = Map.copyOf(decidedOn);
  }

  private static Effect of(Units here) {
    return new Effect(here, Units.NONE, Map.of());
  }

  /** Whether what {@code movement} does depends on what there is. */
  public static boolean dependsOnUnits(Movement movement) {
    return movement.type() == MovementType.RECEIVE;
  }

  /** What {@code movement} does where {@code before} were, if it depends on them. */
  public static Effect of(Movement movement, Units before) {
    long units = movement.quantity();
    StockState state = movement.state().orElse(AVAILABLE);
    return switch (movement.type()) {
      case ORDER -> of(Units.of(ORDERED, units, ENTERED, units));
      case SHIP -> of(Units.of(ORDERED, -units, IN_TRANSIT, units));
      case RECEIVE -> arrival(units, before);
      case ADJUST -> of(Units.of(state, units, ADJUSTED, units));
      case LOSE -> of(Units.of(state, -units, LOST, units));
      case TRANSFER ->
          new Effect(
              Units.of(AVAILABLE, -units, TRANSFERRED, -units),
              Units.of(IN_TRANSIT, units, TRANSFERRED, units),
              Map.of());
    };
  }

  /**
   * Units arrive first of those on the way, then of those ordered; more than that were not
   * announced. Where fewer were on the way or ordered than arrive, their number decides.
   */
  private static Effect arrival(long units, Units before) {
    long shipped = Math.min(units, before.of(IN_TRANSIT));
    long ordered = Math.min(units - shipped, before.of(ORDERED));
    long unannounced = units - shipped - ordered;
    Units change =
        new Units(
            Map.of(
                IN_TRANSIT, -shipped, ORDERED, -ordered, AVAILABLE, units, ENTERED, unannounced));
    if (unannounced > 0) {
      return new Effect(change, Units.NONE, Map.of(IN_TRANSIT, shipped, ORDERED, ordered));
    }
    return new Effect(change, Units.NONE, ordered > 0 ? Map.of(IN_TRANSIT, shipped) : Map.of());
  }
}
