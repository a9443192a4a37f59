package io.largesse.threshold;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;

/** The limits that were found passed: one entry for each subject, rule, window and market. */
public interface PassedLimits {
  /** All that were ever found of {@code subject}, as they are now. */
  List<Versioned<ReportedLimit>> of(Subject subject);

  /**
   * Writes {@code now} in the place of the version before it.
   *
   * @return whether it was written; if not, somebody else wrote in between, or nobody knows
   */
  boolean write(Versioned<ReportedLimit> now, Act act);

  /**
   * Lists those of {@code market} by state and time; may lag by a second.
   *
   * @param state any if none is named
   */
  Page<ReportedLimit> ofMarket(
      Country market, Optional<ReportedLimit.State> state, PageRequest page);
}
