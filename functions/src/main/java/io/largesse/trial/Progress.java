package io.largesse.trial;

import io.largesse.boutique.BoutiqueId;
import java.util.Optional;

/**
 * How far a simulation has come with the boutiques that its rules concern, in order of their ids.
 *
 * @param boutique the last one whose gifts were looked at
 * @param cursor the next page of its gifts; none once all were looked at
 * @param boutiquesDone how many are done with
 * @param boutiques how many there are
 * @param gifts how many were judged
 * @param changed of how many the verdict changes
 */
public record Progress(
    Optional<BoutiqueId> boutique,
    Optional<String> cursor,
    int boutiquesDone,
    int boutiques,
    int gifts,
    int changed) {
  static final Progress NONE = new Progress(Optional.empty(), Optional.empty(), 0, 0, 0, 0);

  /** After a page of {@code judged} gifts of {@code of}, {@code more} of whose verdicts change. */
  Progress after(BoutiqueId of, int judged, int more, Optional<String> next, int all) {
    return new Progress(
        Optional.of(of),
        next,
        boutiquesDone + (next.isEmpty() ? 1 : 0),
        all,
        gifts + judged,
        changed + more);
  }
}
