package io.largesse.gift;

import io.largesse.boutique.Boutique;
import io.largesse.catalogue.Sku;
import io.largesse.client.Lookups;
import io.largesse.json.Fault;
import java.time.LocalDate;
import java.util.Optional;

/** What a request comes to before anything is judged. */
sealed interface Opening {
  /** It can be judged. */
  record Open(Proposal proposal, Sku sku) implements Opening {}

  /** It cannot. */
  record Closed(Registration why) implements Opening {}

  /** Notes that the caller gets to know of the client, unless nothing is said to them at all. */
  default void noteLookup(Standing standing, Asking asking, Lookups lookups) {
    if (!isOutOfScope() && standing.boutique().isPresent()) {
      standing.client().ifPresent(client -> lookups.of(client, asking.caller(), asking.act()));
    }
  }

  default boolean isOutOfScope() {
    return this instanceof Closed(Registration.OutOfScope _);
  }

  static Opening of(
      GiftRequest request, Standing standing, Optional<Gift> replaced, Asking asking) {
    if (standing.boutique().isEmpty()) {
      return new Closed(new Registration.Unknown("boutique"));
    }
    Boutique boutique = standing.boutique().get();
    if (!asking.caller().actsIn(boutique.id(), boutique.market())) {
      return new Closed(new Registration.OutOfScope());
    }
    if (standing.client().isEmpty()) {
      return new Closed(new Registration.Unknown("clientId"));
    }
    if (standing.sku().isEmpty()) {
      return new Closed(new Registration.Unknown("sku"));
    }
    LocalDate today = asking.dayIn(boutique);
    Proposal proposal =
        new Proposal(request, boutique, standing.client().get().recipient(), today, replaced);
    Optional<Fault> fault = proposal.fault();
    if (fault.isPresent()) {
      return new Closed(new Registration.Faulty(fault.get()));
    }
    if (!standing.sku().get().sharedBy(boutique.id())) {
      return new Closed(new Registration.NotShared());
    }
    return proposal.isOffered(standing.sku().get())
        ? new Open(proposal, standing.sku().get())
        : new Closed(new Registration.NotOffered());
  }
}
