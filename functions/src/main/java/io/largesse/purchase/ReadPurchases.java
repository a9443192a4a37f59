package io.largesse.purchase;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.client.Lookups;
import io.largesse.id.PurchaseId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows purchases and returns to those who may see them. */
public final class ReadPurchases {
  private final PurchaseRegister register;
  private final Clients clients;
  private final Lookups lookups;

  public ReadPurchases(PurchaseRegister register, Clients clients, Lookups lookups) {
    this.register = register;
    this.clients = clients;
    this.lookups = lookups;
  }

  public Seen<Kept> one(PurchaseId id, Caller caller) {
    Optional<Kept> kept = register.slots(List.of(id)).getFirst().kept();
    if (kept.isEmpty()) {
      return new Seen.Unknown<>("This purchase");
    }
    return kept.get().isWithinReachOf(caller)
        ? new Seen.Found<>(kept.get())
        : new Seen.OutOfScope<>();
  }

  /**
   * What one client bought and brought back: every boutique sees it all, as it does gifts; other
   * roles see what was of their markets. The look at a client of another's book is noted.
   */
  public Seen<Page<Kept>> ofClient(ClientId id, PageRequest page, Caller caller, Act act) {
    Optional<Client> now = clients.find(id).map(known -> known.client().value());
    if (now.isEmpty()) {
      return new Seen.Unknown<>("This client");
    }
    lookups.of(now.get(), caller, act);
    Set<Country> markets = caller.role().actsInBoutiques() ? Set.of() : caller.markets();
    return new Seen.Found<>(register.ofClient(now.get().id(), markets, page));
  }
}
