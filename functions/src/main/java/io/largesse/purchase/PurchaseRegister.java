package io.largesse.purchase;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of purchases and returns, in which a return is never applied without its trace. */
public interface PurchaseRegister {
  /** In so many parts purchases are kept that have no rate, so that none of them runs hot. */
  int UNCONVERTED_SHARDS = 8;

  /** Reads what a decision on {@code told} looks at, as it is now. */
  Standing standing(Purchase told);

  /** Reads what there is under {@code ids} now, in their order. */
  List<Slot> slots(Collection<PurchaseId> ids);

  /** Whom {@code id} stands for now; the same where it stands for nobody. */
  ClientId now(ClientId id);

  /**
   * Writes {@code slots}, all of them, if each is still in the version before and, where one is
   * named, {@code client} is no part of another.
   *
   * @return whether they were written; if not, or if nobody knows, read again
   */
  boolean write(List<Slot> slots, Optional<ClientId> client, Act act);

  /**
   * Lists purchases and returns of a client by time; may lag by a second.
   *
   * @param markets those of whose boutiques they are asked for; empty for all
   */
  Page<Kept> ofClient(ClientId client, Set<Country> markets, PageRequest page);

  /**
   * Lists purchases of one of {@link #UNCONVERTED_SHARDS}, from 0, that have no rate, by currency
   * and day; may lag by a second.
   */
  Page<Unconverted> unconverted(int shard, PageRequest page);

  /** A purchase that has no rate. */
  record Unconverted(PurchaseId id, Currency currency, LocalDate day) {}
}
