package io.largesse.recalculation;

import io.largesse.access.Caller;
import io.largesse.boutique.Boutiques;
import io.largesse.client.Book;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.segment.Axis;
import io.largesse.segment.Segmentations;
import java.util.Optional;
import java.util.function.Function;

/** Who may be named into segments by whom, and on which axes. */
public record Nominable(Clients clients, Boutiques boutiques, Segmentations segmentations) {
  /** What {@code change} makes of the client that {@code id} stands for now, unless refused. */
  NominationOutcome change(
      ClientId id, Axis axis, Caller caller, Function<ClientId, NominationOutcome> change) {
    Optional<Client> client = clients.find(id).map(known -> known.client().value());
    if (client.isEmpty()) {
      return new NominationOutcome.UnknownClient();
    }
    if (!new Book(boutiques, caller).holds(client.get())) {
      return new NominationOutcome.OutOfScope();
    }
    return segmentations.current().has(axis)
        ? change.apply(client.get().id())
        : new NominationOutcome.UnknownAxis();
  }
}
