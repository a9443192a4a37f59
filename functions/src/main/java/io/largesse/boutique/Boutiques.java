package io.largesse.boutique;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;

/** The boutiques of the house, those of one entity always of one business year. */
public interface Boutiques {
  /** Finds a boutique as it is now. */
  Optional<Versioned<Boutique>> find(BoutiqueId id);

  /**
   * Puts {@code boutique} in its place if nothing, or the version {@code read}, is there, and its
   * entity's other boutiques have the same business year.
   */
  Outcome save(Boutique boutique, Optional<Long> read, Act act);

  /** Lists boutiques, of one market if one is named; may lag by a second. */
  Page<Boutique> list(Optional<Country> market, PageRequest page);

  /** How an attempt to save a boutique ended. */
  sealed interface Outcome {
    /** The entity agrees. */
    record Agreed(Saved<Boutique> saved) implements Outcome {}

    /** Nothing was written: other boutiques of the entity begin their year in another month. */
    record Disagreed(int businessYearStartMonth) implements Outcome {}
  }
}
