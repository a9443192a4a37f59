package io.largesse.purchase;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Lookups;
import io.largesse.json.Fault;
import io.largesse.money.RateBook;
import io.largesse.version.Patience;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Records a purchase or a return, once, in whatever order they come.
 *
 * <p>A return is made where the caller acts; the purchase that it undoes may be of any market.
 */
public final class RecordPurchase {
  private final PurchaseRegister register;
  private final RateBook rates;
  private final Currency reference;
  private final Lookups lookups;
  private final Patience patience;

  public RecordPurchase(
      PurchaseRegister register,
      RateBook rates,
      Currency reference,
      Lookups lookups,
      Patience patience) {
    this.register = register;
    this.rates = rates;
    this.reference = reference;
    this.lookups = lookups;
    this.patience = patience;
  }

  public Recording record(Purchase told, Caller caller, Act act) {
    return record(told, caller, act, patience.begin());
  }

  /** Records within a budget of time that others share. */
  Recording record(Purchase told, Caller caller, Act act, Patience.Spending budget) {
    AtomicBoolean tried = new AtomicBoolean();
    return budget.insist("purchase " + told.id(), () -> attempt(told, caller, act, tried));
  }

  /** Empty if something else was written in between. */
  private Optional<Recording> attempt(Purchase told, Caller caller, Act act, AtomicBoolean tried) {
    Standing standing = register.standing(told);
    if (standing.boutique().isEmpty()) {
      return Optional.of(new Recording.Unknown("boutique"));
    }
    Boutique boutique = standing.boutique().get();
    Optional<Kept> before = standing.own().kept();
    if (!caller.actsIn(boutique.id(), boutique.market())
        || before.filter(other -> !other.isWithinReachOf(caller)).isPresent()) {
      return Optional.of(new Recording.OutOfScope());
    }
    if (before.isPresent()) {
      return Optional.of(settled(before.get(), told, act, tried.get()));
    }
    if (standing.client().isEmpty()) {
      return Optional.of(new Recording.Unknown("clientId"));
    }
    Optional<Fault> fault = Told.fault(told.at(), act.at());
    if (fault.isPresent()) {
      return Optional.of(new Recording.Faulty(fault.get()));
    }
    Client client = standing.client().get();
    Arrival arrival = arrival(told, standing, client.id(), boutique, act);
    Optional<Recording> recording =
        switch (arrival) {
          case Arrival.Refused(Refusal why) -> Optional.of(new Recording.Refused(why));
          case Arrival.Recorded recorded -> write(recorded, client.id(), act, tried);
        };
    if (recording.isPresent()) {
      lookups.of(client, caller, act);
    }
    return recording;
  }

  /** One that this very attempt has written is no repetition: only the answer was lost. */
  private static Recording settled(Kept before, Purchase told, Act act, boolean tried) {
    if (!before.told().saysTheSameAs(told)) {
      return new Recording.IdUsed();
    }
    return tried && before.recorded().equals(act)
        ? new Recording.Recorded(before)
        : new Recording.Repeated(before);
  }

  private Arrival arrival(
      Purchase told, Standing standing, ClientId client, Boutique boutique, Act act) {
    Slot own = standing.own();
    List<Slot> waiting =
        register.slots(own.awaitedBy()).stream().map(slot -> current(slot, client)).toList();
    if (standing.purchase().isPresent()) {
      KeptReturn back = KeptReturn.waiting(told, client, boutique.market(), act);
      return Arrival.of(back, own, current(standing.purchase().get(), client), waiting);
    }
    Optional<Conversion> conversion = Conversion.of(told, reference, rates);
    KeptPurchase bought = KeptPurchase.whole(told, client, boutique.market(), act, conversion);
    return Arrival.of(bought, own, waiting);
  }

  /** The same of the client that it is of now, if a merge has not come to it yet. */
  private Slot current(Slot slot, ClientId client) {
    Optional<Kept> foreign = slot.kept().filter(kept -> !kept.client().equals(client));
    return foreign.map(kept -> slot.now(kept.of(register.now(kept.client())))).orElse(slot);
  }

  private Optional<Recording> write(
      Arrival.Recorded recorded, ClientId client, Act act, AtomicBoolean tried) {
    tried.set(true);
    return register.write(recorded.slots(), Optional.of(client), act)
        ? Optional.of(new Recording.Recorded(recorded.now()))
        : Optional.empty();
  }
}
