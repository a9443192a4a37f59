package io.largesse.purchase;

import io.largesse.purchase.Refusal.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of a purchase or a return that was not on record. */
public sealed interface Arrival {
  /**
   * It is on record.
   *
   * @param slots all that change with it, its own first, each in the version after the one read
   */
  record Recorded(List<Slot> slots) implements Arrival {
    Kept now() {
      return slots.getFirst().kept().orElseThrow();
    }
  }

  /** It is not: it cannot be a return of the purchase that it names. */
  record Refused(Refusal why) implements Arrival {}

  /**
   * Records {@code bought}, and applies what waited for it, by time and id, as far as it fits.
   *
   * @param own the place of its id
   * @param waiting the places of the returns that wait for it, of the clients that they are of now
   */
  static Arrival of(KeptPurchase bought, Slot own, List<Slot> waiting) {
    KeptPurchase now = bought;
    List<Slot> met = new ArrayList<>();
    for (Slot slot : inOrder(own, waiting)) {
      KeptReturn back = slot.waitingFor(own.id()).orElseThrow();
      switch (Returning.of(now, back)) {
        case Returning.Applied(KeptPurchase after) -> {
          now = after;
          met.add(slot.with(back.applied()));
        }
        case Returning.Refused(Refusal why) -> met.add(slot.with(back.refused(why)));
      }
    }
    met.addFirst(own.with(now));
    return new Recorded(met);
  }

  /**
   * Records {@code back}: with its purchase less by it, or waiting for it.
   *
   * @param back as it is while it waits
   * @param purchase the place of the purchase that it names, of the client that it is of now
   * @param waiting the places of returns that took this one for a purchase
   */
  static Arrival of(KeptReturn back, Slot own, Slot purchase, List<Slot> waiting) {
    Optional<Kept> there = purchase.kept();
    if (there.isEmpty()) {
      if (purchase.awaitedBy().size() >= Slot.AWAITED_BY_MAX) {
        return new Refused(
            Refusal.of(
                Reason.TOO_MANY_RETURNS, "returnOf", "is waited for by as many returns as can"));
      }
      return recorded(own.with(back), purchase.awaitedBy(own.id()), own, waiting);
    }
    if (!(there.get() instanceof KeptPurchase bought)) {
      return new Refused(notAPurchase());
    }
    return switch (Returning.of(bought, back)) {
      case Returning.Applied(KeptPurchase after) ->
          recorded(own.with(back.applied()), purchase.with(after), own, waiting);
      case Returning.Refused(Refusal why) -> new Refused(why);
    };
  }

  private static Arrival recorded(Slot now, Slot purchase, Slot own, List<Slot> waiting) {
    List<Slot> all = new ArrayList<>(List.of(now, purchase));
    Function<KeptReturn, KeptReturn> refused = each -> each.refused(notAPurchase());
    inOrder(own, waiting)
        .forEach(slot -> all.add(slot.with(slot.waitingFor(own.id()).map(refused).orElseThrow())));
    return new Recorded(all);
  }

  private static Refusal notAPurchase() {
    return Refusal.of(Reason.NOT_A_PURCHASE, "returnOf", "is a return itself");
  }

  private static List<Slot> inOrder(Slot own, List<Slot> waiting) {
    return waiting.stream()
        .filter(slot -> slot.waitingFor(own.id()).isPresent())
        .sorted(
            Comparator.<Slot, Instant>comparing(slot -> slot.kept().orElseThrow().told().at())
                .thenComparing(Slot::id))
        .toList();
  }
}
