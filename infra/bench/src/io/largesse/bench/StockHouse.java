package io.largesse.bench;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.handler.Wiring;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementId;
import io.largesse.stock.MovementType;
import io.largesse.stock.Recording;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Movements of the bench's one boutique. */
final class StockHouse {
  private static final Caller SYSTEM = new Caller("bench", Role.SYSTEM, Set.of(), Set.of());

  private final Wiring wiring;
  private final BoutiqueId other;
  private int recorded;

  /**
   * @param other where transfers go
   */
  StockHouse(Wiring wiring, String other) {
    this.wiring = wiring;
    this.other = new BoutiqueId(other);
  }

  /** Records what the API would be asked to, at {@code time}. */
  void record(MovementType type, String sku, int quantity, Instant time) {
    Movement movement = movement(type, sku, quantity);
    check(wiring.recordMovement().record(movement, SYSTEM, act(time)));
  }

  /** Has units arrive, without a look at the catalogue. */
  void receive(String sku, int quantity, Instant time) {
    Movement movement = movement(MovementType.RECEIVE, sku, quantity);
    check(wiring.stock().record(movement, act(time)).orElseThrow());
  }

  Act act(Instant time) {
    return new Act("bench", "request-" + recorded, time);
  }

  private Movement movement(MovementType type, String sku, int quantity) {
    recorded++;
    return new Movement(
        new MovementId("stock-" + recorded),
        type,
        new BoutiqueId(House.BOUTIQUE),
        type == MovementType.TRANSFER ? Optional.of(other) : Optional.empty(),
        new SkuCode(sku),
        quantity,
        Optional.empty(),
        Optional.of("for the bench"));
  }

  private static void check(Recording recording) {
    if (!(recording instanceof Recording.Recorded)) {
      throw new IllegalStateException("Not recorded: " + recording);
    }
  }
}
