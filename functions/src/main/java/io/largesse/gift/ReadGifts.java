package io.largesse.gift;

import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.client.ClientId;
import io.largesse.client.FindClients;
import io.largesse.id.GiftId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows gifts to those who may see them. */
public final class ReadGifts {
  private final GiftRegister register;
  private final Boutiques boutiques;
  private final FindClients clients;

  public ReadGifts(GiftRegister register, Boutiques boutiques, FindClients clients) {
    this.register = register;
    this.boutiques = boutiques;
    this.clients = clients;
  }

  public Seen<Gift> one(GiftId id, Caller caller) {
    Optional<Gift> gift = register.find(id).map(Versioned::value);
    if (gift.isEmpty()) {
      return new Seen.Unknown<>("This gift");
    }
    return gift.get().isWithinReachOf(caller)
        ? new Seen.Found<>(gift.get())
        : new Seen.OutOfScope<>();
  }

  /** Gifts of one boutique, of one status if one is named. */
  public Seen<Page<Gift>> ofBoutique(
      BoutiqueId id, Optional<GiftStatus> status, PageRequest page, Caller caller) {
    if (caller.role().actsInBoutiques() && !caller.boutiques().contains(id)) {
      return new Seen.OutOfScope<>();
    }
    Optional<Boutique> boutique = boutiques.find(id).map(Versioned::value);
    if (boutique.isEmpty()) {
      return new Seen.Unknown<>("This boutique");
    }
    return caller.actsIn(id, boutique.get().market())
        ? new Seen.Found<>(register.ofBoutique(id, status, page))
        : new Seen.OutOfScope<>();
  }

  /**
   * Gifts of one client: every boutique sees them all, so that nobody gives the same twice; other
   * roles see those of their markets.
   */
  public Seen<Page<Gift>> ofClient(ClientId id, PageRequest page, Asking asking) {
    Caller caller = asking.caller();
    Optional<ClientId> now =
        clients.byId(id, caller, asking.act()).map(known -> known.value().id());
    if (now.isEmpty()) {
      return new Seen.Unknown<>("This client");
    }
    Set<Country> markets = caller.role().actsInBoutiques() ? Set.of() : caller.markets();
    return new Seen.Found<>(register.ofClient(now.get(), markets, page));
  }

  /** Gifts that wait for {@code role}, or for anyone if none is named, the most urgent first. */
  public Seen<Page<Gift>> waiting(
      Country market, Optional<Role> role, PageRequest page, Caller caller) {
    if (caller.role().actsInBoutiques()) {
      return new Seen.Found<>(
          caller.boutiques().isEmpty()
              ? new Page<>(List.of(), Optional.empty())
              : register.waiting(market, role, caller.boutiques(), page));
    }
    return caller.actsIn(market)
        ? new Seen.Found<>(register.waiting(market, role, Set.of(), page))
        : new Seen.OutOfScope<>();
  }
}
