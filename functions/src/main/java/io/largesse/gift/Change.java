package io.largesse.gift;

import io.largesse.audit.Act;
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
    return new Change(List.of(new Part(gift, Optional.empty())), List.of(), act);
  }

  /** What becomes of one gift, {@code movement} of its units, and what counts then. */
  static Change of(
      Versioned<Gift> gift, Optional<GiftMovement> movement, List<Exposure> exposures, Act act) {
    return new Change(List.of(new Part(gift, movement)), exposures, act);
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
   */
  public record Part(Versioned<Gift> gift, Optional<GiftMovement> movement) {}
}
