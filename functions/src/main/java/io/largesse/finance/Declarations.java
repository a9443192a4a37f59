package io.largesse.finance;

import io.largesse.audit.Act;
import io.largesse.boutique.EntityId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.Span;
import io.largesse.version.Versioned;
import java.util.Optional;

/** What finance was told, in the order of the days on which gifts were given. */
public interface Declarations {
  Optional<Versioned<Declaration>> find(DeclarationId id);

  /**
   * Puts {@code posted} in the place of the version that was read.
   *
   * @return whether it is there now; if not, or if nobody knows, read again
   */
  boolean save(Declaration posted, long read, Act act);

  /** Lists the declarations on gifts of {@code market}; may lag by a second. */
  Page<Declaration> ofMarket(Country market, Query query, PageRequest page);

  /**
   * Which declarations are asked for.
   *
   * @param days those on which the gifts were given
   * @param entity the one that gave; any if none is named
   * @param posted whether they are in the ledger; either if that is not said
   */
  record Query(Span days, Optional<EntityId> entity, Optional<Boolean> posted) {
    public static Query of(Span days) {
      return new Query(days, Optional.empty(), Optional.empty());
    }
  }
}
