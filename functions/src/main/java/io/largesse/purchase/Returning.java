package io.largesse.purchase;

import io.largesse.id.PurchaseId;
import io.largesse.json.Fault;
import io.largesse.purchase.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a return does to its purchase. */
public sealed interface Returning {
  /** The purchase is less by it. */
  record Applied(KeptPurchase after) implements Returning {}

  /** It cannot be a return of that purchase. */
  record Refused(Refusal why) implements Returning {}

  /** Has {@code back} undo its part of {@code bought}, both of the clients that they are now. */
  static Returning of(KeptPurchase bought, KeptReturn back) {
    return refusal(bought, back)
        .<Returning>map(Refused::new)
        .orElseGet(() -> new Applied(less(bought, back.told())));
  }

  private static Optional<Refusal> refusal(KeptPurchase bought, KeptReturn back) {
    if (!bought.client().equals(back.client())) {
      return Optional.of(
          Refusal.of(Reason.OTHER_CLIENT, "clientId", "is not the purchase's client"));
    }
    if (!bought.told().currency().equals(back.told().currency())) {
      return Optional.of(
          Refusal.of(Reason.OTHER_CURRENCY, "lines", "are not in the purchase's currency"));
    }
    List<Fault> faults = faults(bought.told(), back.told());
    if (!faults.isEmpty()) {
      return Optional.of(new Refusal(Reason.DOES_NOT_FIT, faults));
    }
    List<Fault> excess = excess(bought, back.told());
    if (!excess.isEmpty()) {
      return Optional.of(new Refusal(Reason.EXCEEDS, excess));
    }
    return bought.returns().size() < KeptPurchase.RETURNS_MAX
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.TOO_MANY_RETURNS, "returnOf", "has as many returns as can be kept with it"));
  }

  private static List<Fault> faults(Purchase bought, Purchase back) {
    List<Fault> faults = new ArrayList<>();
    if (back.at().isBefore(bought.at())) {
      faults.add(new Fault("/at", "is not before the purchase"));
    }
    for (int index = 0; index < back.lines().size(); index++) {
      Line line = back.lines().get(index);
      String pointer = "/lines/" + index;
      OptionalInt place = lineOf(bought, line.id());
      if (place.isEmpty()) {
        faults.add(new Fault(pointer + "/lineId", "is that of a line of the purchase"));
        continue;
      }
      Line of = bought.lines().get(place.getAsInt());
      if (!of.sku().equals(line.sku())) {
        faults.add(new Fault(pointer + "/sku", "is that of the purchase's line"));
      }
      if (!of.category().equals(line.category())) {
        faults.add(new Fault(pointer + "/category", "is that of the purchase's line"));
      }
    }
    return faults;
  }

  private static List<Fault> excess(KeptPurchase bought, Purchase back) {
    List<Fault> excess = new ArrayList<>();
    for (int index = 0; index < back.lines().size(); index++) {
      Line line = back.lines().get(index);
      Left left = bought.left().get(lineOf(bought.told(), line.id()).orElseThrow());
      if (!left.holds(line)) {
        excess.add(
            new Fault(
                "/lines/" + index,
                "takes back more than is left: %d pieces, %s"
                    .formatted(left.quantity(), left.amount())));
      }
    }
    return excess;
  }

  private static KeptPurchase less(KeptPurchase bought, Purchase back) {
    List<Left> left = new ArrayList<>(bought.left());
    for (Line line : back.lines()) {
      int place = lineOf(bought.told(), line.id()).orElseThrow();
      left.set(place, left.get(place).after(line));
    }
    List<PurchaseId> returns = new ArrayList<>(bought.returns());
    returns.add(back.id());
    return new KeptPurchase(
        bought.told(),
        bought.client(),
        bought.market(),
        bought.recorded(),
        left,
        returns,
        bought.conversion());
  }

  private static OptionalInt lineOf(Purchase bought, LineId id) {
    return IntStream.range(0, bought.lines().size())
        .filter(place -> bought.lines().get(place).id().equals(id))
        .findFirst();
  }
}
