package io.largesse.recalculation;

import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.finance.Wanting;
import io.largesse.gift.GiftRegister;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.purchase.Engagements;
import io.largesse.purchase.PurchaseRegister;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that is on record of a person, from which a history can be built again. What was recorded in
 * the last second may be missing: the streams bring it.
 */
public record OnRecord(
    Clients clients,
    PurchaseRegister purchases,
    Engagements engagements,
    GiftRegister gifts,
    Wanting costs) {

  /** The client that {@code id} stands for now; itself if nobody is known under it. */
  ClientId survivor(ClientId id) {
    return clients.find(id).map(known -> known.client().value().id()).orElse(id);
  }

  /** What is on record of {@code survivor}, and of the records that became part of it. */
  List<Fact> of(ClientId survivor) {
    List<Fact> facts = new ArrayList<>();
    Set<ClientId> ids = new HashSet<>(Set.of(survivor));
    clients
        .find(survivor)
        .ifPresent(
            known -> {
              ids.addAll(known.inherited().ids());
              facts.add(Facts.of(known.client().value(), known.client().version()));
            });
    for (ClientId id : ids) {
      all(page -> gifts.ofClient(id, Set.of(), page))
          .forEach(gift -> Facts.of(gift, costs).ifPresent(facts::add));
      all(page -> engagements.ofClient(id, page)).forEach(each -> facts.add(Facts.of(each)));
      all(page -> purchases.ofClient(id, Set.of(), page))
          .forEach(kept -> Facts.of(Optional.empty(), kept).ifPresent(facts::add));
    }
    return facts;
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<PageRequest> next =
        Optional.of(new PageRequest(PageRequest.LIMIT_MAX, Optional.empty()));
    while (next.isPresent()) {
      Page<T> page = list.apply(next.get());
      all.addAll(page.items());
      next = page.next().map(at -> new PageRequest(PageRequest.LIMIT_MAX, Optional.of(at)));
    }
    return all;
  }
}
