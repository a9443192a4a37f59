package io.largesse.client;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutiques;
import io.largesse.version.Patience;
import java.util.Optional;

/** Makes two records of one person one; gifts follow by themselves. */
public final class MergeClients {
  private final Clients clients;
  private final Boutiques boutiques;
  private final Patience patience;

  public MergeClients(Clients clients, Boutiques boutiques, Patience patience) {
    this.clients = clients;
    this.boutiques = boutiques;
    this.patience = patience;
  }

  /** Makes {@code id} part of {@code into}; once that was done, it is found done. */
  public Merging merge(ClientId id, ClientId into, Caller caller, Act act) {
    if (id.equals(into)) {
      return new Merging.IntoItself();
    }
    Book book = new Book(boutiques, caller);
    return patience.begin().insist("a merge of " + id, () -> attempt(id, into, book, act));
  }

  /** Empty if the race was lost. */
  private Optional<Merging> attempt(ClientId id, ClientId into, Book book, Act act) {
    Optional<Clients.Known> merged = clients.find(id);
    if (merged.isEmpty()) {
      return Optional.of(new Merging.Unknown("id"));
    }
    Optional<Clients.Known> survivor = clients.find(into);
    if (survivor.isEmpty()) {
      return Optional.of(new Merging.Unknown("into"));
    }
    if (!book.holds(merged.get().client().value())
        || !book.holds(survivor.get().client().value())) {
      return Optional.of(new Merging.OutOfScope());
    }
    ClientId was = merged.get().id();
    ClientId now = survivor.get().id();
    if (!was.equals(id)) {
      return was.equals(now) ? done(id, act) : Optional.of(new Merging.MergedElsewhere(was));
    }
    return was.equals(now)
        ? Optional.of(new Merging.IntoItself())
        : join(merged.get(), survivor.get(), act);
  }

  /** Done before; the gifts may have stopped on their way. */
  private Optional<Merging> done(ClientId id, Act act) {
    Optional<Merger> merger = clients.mergerOf(id);
    merger
        .filter(each -> each.state() == Merger.State.MOVING)
        .ifPresent(each -> clients.remind(id, act));
    return merger.map(each -> new Merging.Merged(each.into(), each.state()));
  }

  private Optional<Merging> join(Clients.Known merged, Clients.Known survivor, Act act) {
    int aliases = merged.inherited().ids().size() + survivor.inherited().ids().size() + 1;
    Optional<Client> joined = Joined.of(survivor.client().value(), merged.client().value());
    if (aliases > Clients.ALIASES_MAX || joined.isEmpty()) {
      return Optional.of(new Merging.TooMuch());
    }
    return switch (clients.merge(merged, survivor, joined.get(), act)) {
      case WRITTEN -> Optional.of(new Merging.Merged(survivor.id(), Merger.State.MOVING));
      case LOST, SHARED_TOO_OFTEN -> Optional.empty();
    };
  }
}
