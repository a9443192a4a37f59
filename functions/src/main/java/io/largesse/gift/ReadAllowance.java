package io.largesse.gift;

import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.FindClients;
import io.largesse.threshold.Allowance;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;

/** Shows what remains to a client under each rule, before any gift is named. */
public final class ReadAllowance {
  private final GiftRegister register;
  private final Assessor assessor;
  private final FindClients clients;

  public ReadAllowance(GiftRegister register, Assessor assessor, FindClients clients) {
    this.register = register;
    this.assessor = assessor;
    this.clients = clients;
  }

  public Seen<List<Allowance>> of(ClientId client, BoutiqueId id, Asking asking) {
    if (asking.neverActsIn(id)) {
      return new Seen.OutOfScope<>();
    }
    Standing standing = register.standing(Optional.empty(), client, id, Optional.empty());
    if (standing.boutique().isEmpty()) {
      return new Seen.Unknown<>("This boutique");
    }
    Boutique boutique = standing.boutique().get();
    if (!asking.caller().actsIn(id, boutique.market())) {
      return new Seen.OutOfScope<>();
    }
    Optional<Client> known =
        clients.byId(client, asking.caller(), asking.act()).map(Versioned::value);
    if (known.isEmpty()) {
      return new Seen.Unknown<>("This client");
    }
    return new Seen.Found<>(
        assessor.allowances(
            boutique,
            known.get().recipient(),
            standing.exposuresWithout(Optional.empty()),
            standing.current(),
            asking.dayIn(boutique)));
  }
}
