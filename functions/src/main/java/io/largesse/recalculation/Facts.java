package io.largesse.recalculation;

import io.largesse.client.Client;
import io.largesse.finance.Wanting;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftStatus;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.Engaged;
import io.largesse.history.IdHash;
import io.largesse.history.Profile;
import io.largesse.history.Received;
import io.largesse.id.PurchaseId;
import io.largesse.money.Money;
import io.largesse.purchase.Kept;
import io.largesse.purchase.KeptEngagement;
import io.largesse.purchase.KeptPurchase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What histories keep of that which is on record. */
public final class Facts {
  private Facts() {}

  /**
   * What is left of a purchase; empty of one that has no rate yet, and of a return: the purchase
   * that it undoes changes with it.
   *
   * @param before the purchase before, if it was on record
   */
  public static Optional<Fact> of(Optional<Kept> before, Kept now) {
    if (!(now instanceof KeptPurchase bought) || bought.conversion().isEmpty()) {
      return Optional.empty();
    }
    Optional<PurchaseId> back = before.flatMap(old -> returned(old, bought));
    return Optional.of(
        Fact.of(
            bought.client(),
            bought(bought, bought.units().orElseThrow()),
            back.isPresent() ? Cause.RETURN : Cause.PURCHASE,
            Optional.of(back.orElse(bought.id()).value())));
  }

  public static Fact of(KeptEngagement engagement) {
    Engaged engaged =
        new Engaged(
            IdHash.of(engagement.told().id().value()),
            engagement.told().kind(),
            day(LocalDate.ofInstant(engagement.told().at(), ZoneOffset.UTC)));
    return Fact.of(
        engagement.client(),
        engaged,
        Cause.ENGAGEMENT,
        Optional.of(engagement.told().id().value()));
  }

  /** What a client was given; empty of a gift that never was. No segment looks at gifts. */
  public static Optional<Fact> of(Gift gift, Wanting costs) {
    boolean returned = gift.status() == GiftStatus.RETURNED;
    if (!returned && gift.status() != GiftStatus.GIVEN) {
      return Optional.empty();
    }
    Optional<Money> cost = costs.cost(gift.entry(), gift.rates());
    Received received =
        new Received(
            IdHash.of(gift.id().value()),
            gift.id(),
            1L + gift.steps().size(),
            day(gift.day()),
            returned,
            gift.request().sku().map(Object::toString),
            gift.entry().typology(),
            gift.entry().boutique().value(),
            gift.entry().market().code(),
            gift.entry().occasion().map(Object::toString),
            gift.advisor(),
            gift.entry().quantity(),
            cost.isPresent() ? OptionalLong.of(cost.get().units()) : OptionalLong.empty());
    return Optional.of(Fact.of(gift.entry().client(), received, Cause.PROFILE, Optional.empty()));
  }

  /**
   * What segments ask of a client's record.
   *
   * @param version of the record
   */
  public static Fact of(Client client, long version) {
    Profile profile =
        new Profile(
            Optional.of(client.residence().code()),
            client.since().isPresent()
                ? OptionalInt.of(day(client.since().get()))
                : OptionalInt.empty(),
            client.attributes(),
            version);
    return Fact.of(client.id(), profile, Cause.PROFILE, Optional.empty());
  }

  private static Bought bought(KeptPurchase bought, List<Long> units) {
    Map<String, Long> categories = new TreeMap<>();
    for (int line = 0; line < units.size(); line++) {
      String category = bought.told().lines().get(line).category();
      categories.merge(category, units.get(line), Math::addExact);
    }
    categories.values().removeIf(left -> left == 0);
    List<BoughtLine> lines = new ArrayList<>();
    categories.forEach((category, left) -> lines.add(new BoughtLine(category, left)));
    return new Bought(
        IdHash.of(bought.id().value()),
        bought.state(),
        day(bought.told().day()),
        bought.told().boutique().value(),
        bought.told().channel(),
        bought.isWhollyReturned(),
        lines);
  }

  /** The return that {@code now} knows and {@code before} did not. */
  private static Optional<PurchaseId> returned(Kept before, KeptPurchase now) {
    return before instanceof KeptPurchase old
        ? now.returns().stream().filter(id -> !old.returns().contains(id)).findFirst()
        : Optional.empty();
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
