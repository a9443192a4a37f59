package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.finance.Declaration;
import io.largesse.finance.GivenGift;
import io.largesse.finance.Wanted;
import io.largesse.stock.GiftMovement;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Subject;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What becomes of gifts, with all that follows from it.
 *
 * @param gifts each once
 * @param exposures as they will be, each with the version that was read, and each subject's once
 */
public record Change(List<Part> gifts, List<Exposure> exposures, Act act) {
  public Change {
    gifts = List.copyOf(gifts);
    exposures = List.copyOf(exposures);
  }

  /** What becomes of one gift, with its units where they were and with nothing that counts. */
  static Change of(Versioned<Gift> gift, Act act) {
    return new Change(List.of(Part.of(gift, Optional.empty())), List.of(), act);
  }

  /** What becomes of one gift, {@code movement} of its units, and what counts then. */
  static Change of(
      Versioned<Gift> gift, Optional<GiftMovement> movement, List<Exposure> exposures, Act act) {
    return new Change(List.of(Part.of(gift, movement)), exposures, act);
  }

  /** What becomes of one gift of which finance is told, and what counts then. */
  static Change of(Part part, List<Exposure> exposures, Act act) {
    return new Change(List.of(part), exposures, act);
  }

  /** This change and {@code moved} of another gift, after which {@code left} are as they are. */
  Change and(Part moved, List<Exposure> left, UnaryOperator<Exposure> remaining) {
    Map<Subject, Exposure> all = new LinkedHashMap<>();
    exposures.forEach(exposure -> all.put(exposure.subject(), remaining.apply(exposure)));
    left.forEach(exposure -> all.putIfAbsent(exposure.subject(), remaining.apply(exposure)));
    List<Part> more = new ArrayList<>(gifts);
    more.add(moved);
    return new Change(more, List.copyOf(all.values()), act);
  }

  /**
   * One gift of a change.
   *
   * @param gift as it will be, and the version that it will have: one more than what was read
   * @param movement what its units do, if they move
   * @param declaration what finance is told of it, if anything
   */
  public record Part(
      Versioned<Gift> gift, Optional<GiftMovement> movement, Optional<Declaration> declaration) {
    static Part of(Versioned<Gift> gift, Optional<GiftMovement> movement) {
      return new Part(gift, movement, Optional.empty());
    }

    /**
     * A part of which finance is told what it must still know to know all that is {@code wanted}.
     *
     * @param costCentre that of the boutique, for a gift of which finance knows nothing yet
     */
    static Part told(
        Versioned<Gift> gift,
        Optional<GiftMovement> movement,
        Wanted wanted,
        String costCentre,
        Act act) {
      Gift now = gift.value();
      GivenGift given = GivenGift.of(now.entry(), costCentre, now.request().sku());
      return now.declared()
          .toward(wanted, given, act)
          .map(
              telling ->
                  new Part(
                      new Versioned<>(now.told(telling.declared()), gift.version()),
                      movement,
                      Optional.of(telling.declaration())))
          .orElseGet(() -> of(gift, movement));
    }
  }
}
