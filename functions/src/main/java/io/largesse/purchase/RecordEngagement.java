package io.largesse.purchase;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutiques;
import io.largesse.client.Book;
import io.largesse.client.Client;
import io.largesse.json.Fault;
import io.largesse.version.Patience;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Records an engagement of a client of the caller's book, once. */
public final class RecordEngagement {
  private final Engagements engagements;
  private final Boutiques boutiques;
  private final Patience patience;

  public RecordEngagement(Engagements engagements, Boutiques boutiques, Patience patience) {
    this.engagements = engagements;
    this.boutiques = boutiques;
    this.patience = patience;
  }

  public Outcome record(Engagement told, Caller caller, Act act) {
    AtomicBoolean tried = new AtomicBoolean();
    return patience
        .begin()
        .insist("engagement " + told.id(), () -> attempt(told, caller, act, tried));
  }

  /** Empty if something else was written in between. */
  private Optional<Outcome> attempt(Engagement told, Caller caller, Act act, AtomicBoolean tried) {
    EngagementStanding standing = engagements.standing(told);
    if (standing.client().isEmpty()) {
      return Optional.of(new Outcome.UnknownClient());
    }
    Client client = standing.client().get();
    if (!new Book(boutiques, caller).holds(client)) {
      return Optional.of(new Outcome.OutOfScope());
    }
    if (standing.before().isPresent()) {
      return Optional.of(settled(standing.before().get(), told, act, tried.get()));
    }
    Optional<Fault> fault = Told.fault(told.at(), act.at());
    if (fault.isPresent()) {
      return Optional.of(new Outcome.Faulty(fault.get()));
    }
    KeptEngagement now = new KeptEngagement(told, client.id(), act);
    tried.set(true);
    return engagements.write(now, act) ? Optional.of(new Outcome.Recorded(now)) : Optional.empty();
  }

  /** One that this very attempt has written is no repetition: only the answer was lost. */
  private static Outcome settled(KeptEngagement before, Engagement told, Act act, boolean tried) {
    if (!before.told().equals(told)) {
      return new Outcome.IdUsed();
    }
    return tried && before.recorded().equals(act)
        ? new Outcome.Recorded(before)
        : new Outcome.Repeated(before);
  }

  /** How it ended. */
  public sealed interface Outcome {
    /** It is on record. */
    record Recorded(KeptEngagement now) implements Outcome {}

    /** The same was told before; nothing new was done. */
    record Repeated(KeptEngagement now) implements Outcome {}

    /** The id stands for another engagement. */
    record IdUsed() implements Outcome {}

    record UnknownClient() implements Outcome {}

    /** What it says cannot have been. */
    record Faulty(Fault fault) implements Outcome {}

    /** The client is of another's book. */
    record OutOfScope() implements Outcome {}
  }
}
