package io.largesse.measurement;

import io.largesse.audit.Act;
import java.util.Optional;

/** What HQ reads when it names no run. */
public interface PublishedRuns {
  /** The newest complete run of {@code series}, or of those that were asked for. */
  Optional<Latest> latestOf(Optional<String> series);

  /** The newest complete run of those that lead (see {@link Terms#leads}). */
  Optional<Latest> latest();

  /**
   * Makes {@code run} complete if it is running, and the latest of its series, and of those that
   * lead if it does, where it is newer than what is there: all of it in one write.
   *
   * @param latest what {@link #latest} was when the caller looked
   * @param ofSeries what {@link #latestOf} its series was
   * @return whether it did; not if anything moved meanwhile, or the answer was lost
   */
  boolean publish(
      Run run, Findings findings, Optional<Latest> latest, Optional<Latest> ofSeries, Act act);
}
