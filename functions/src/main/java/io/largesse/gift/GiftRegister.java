package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.Span;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of gifts, in which no gift ever counts without what it counts for. */
public interface GiftRegister {
  /** In so many parts gifts are kept that may run out of time, so that none of them runs hot. */
  int EXPIRY_SHARDS = 8;

  /** Finds a gift as it is now. */
  Optional<Versioned<Gift>> find(GiftId id);

  /** Finds those of {@code ids} that there are, as they are now; a few round trips for hundreds. */
  List<Gift> findAll(Collection<GiftId> ids);

  /**
   * Reads what a decision looks at, as it is now.
   *
   * @param id none while the gift has no id
   * @param sku none while no gift is named
   */
  Standing standing(
      Optional<GiftId> id, ClientId client, BoutiqueId boutique, Optional<SkuCode> sku);

  /**
   * Makes {@code change}, all of it, if nothing that it was decided on has moved.
   *
   * @return whether it was made; if not, or if nobody knows, read again
   */
  boolean make(Change change);

  /**
   * Lists gifts of one of {@link #EXPIRY_SHARDS}, from 0, whose last day is {@code until} or
   * earlier, the longest overdue first; may lag by a second.
   */
  Page<GiftId> expiring(int shard, LocalDate until, PageRequest page);

  /** Lists gifts of a boutique by status and day; may lag by a second. */
  Page<Gift> ofBoutique(BoutiqueId boutique, Optional<GiftStatus> status, PageRequest page);

  /** Lists gifts of a boutique that were given in {@code period}, by day; may lag by a second. */
  Page<Gift> given(BoutiqueId boutique, Span period, PageRequest page);

  /**
   * Lists gifts of a client by day; may lag by a second.
   *
   * @param markets those of whose boutiques gifts are asked for; empty for all
   */
  Page<Gift> ofClient(ClientId client, Set<Country> markets, PageRequest page);

  /**
   * Lists gifts of {@code market} that wait for approval, the most urgent first; may lag by a
   * second.
   *
   * @param role the one that they wait for; any if none is named
   * @param boutiques those whose gifts are asked for; empty for all
   */
  Page<Gift> waiting(
      Country market, Optional<Role> role, Set<BoutiqueId> boutiques, PageRequest page);
}
