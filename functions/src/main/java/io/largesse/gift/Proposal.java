package io.largesse.gift;

import io.largesse.boutique.Boutique;
import io.largesse.catalogue.Sku;
import io.largesse.client.Recipient;
import io.largesse.id.GiftId;
import io.largesse.json.Fault;
import io.largesse.money.Money;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Prices;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request for a gift beside what it names.
 *
 * @param today the boutique's local day on which it is made
 * @param replaced the given gift in whose place it comes, if it does
 */
record Proposal(
    GiftRequest request,
    Boutique boutique,
    Recipient recipient,
    LocalDate today,
    Optional<Gift> replaced) {
  /** How late a gift may be entered that was given over the counter. */
  static final int DAYS_BACK_MAX = 31;

  /** How far ahead a gift may be planned. */
  static final int MONTHS_AHEAD_MAX = 24;

  /** The day on which it is, or is to be, given. */
  LocalDate day() {
    return request.on().orElse(today);
  }

  /** What is wrong with the day, if anything is. */
  Optional<Fault> fault() {
    return switch (request.handover()) {
      case NOW -> replaced.isPresent() ? faultOfReplacing() : faultOfGiving(day(), today);
      case LATER ->
          day().isBefore(today) || day().isAfter(today.plusMonths(MONTHS_AHEAD_MAX))
              ? Optional.of(
                  new Fault("/on", "is today in the boutique, or a day of the next 24 months"))
              : Optional.empty();
    };
  }

  /** However late a gift is corrected, its day may be the one that was first entered. */
  private Optional<Fault> faultOfReplacing() {
    LocalDate entered = replaced.map(Gift::day).filter(today::isAfter).orElse(today);
    return day().isAfter(today) || day().isBefore(entered.minusDays(DAYS_BACK_MAX))
        ? Optional.of(
            new Fault(
                "/on",
                "is today in the boutique, or a day since 31 days before that of the gift that"
                    + " it replaces"))
        : Optional.empty();
  }

  /** Whether {@code sku} may be given on that day: what was given already need not be for sale. */
  boolean isOffered(Sku sku) {
    return isOfSameSku() ? sku.takesPlaceOn(day()) : sku.offeredOn(day());
  }

  static Optional<Fault> faultOfGiving(LocalDate day, LocalDate today) {
    return day.isAfter(today) || day.isBefore(today.minusDays(DAYS_BACK_MAX))
        ? Optional.of(new Fault("/on", "is today in the boutique, or one of the 31 days before"))
        : Optional.empty();
  }

  /** What is wrong with handing over on {@code day} something that takes place on other days. */
  static Optional<Fault> faultOfPlace(LocalDate day, Optional<Sku> sku) {
    return sku.filter(known -> !known.takesPlaceOn(day))
        .map(_ -> new Fault("/on", "is one of the days on which it takes place"));
  }

  /** The gift as limits would count it, of {@code sku} and with the values that hold today. */
  Entry entry(GiftId id, Sku sku) {
    return new Entry(
        id,
        // Not the id that was asked for, which may be an alias.
        recipient.client(),
        false,
        day(),
        boutique.id(),
        boutique.entity(),
        boutique.market(),
        sku.typology(),
        sku.ownTrade(),
        request.occasion(),
        request.tiedTo(),
        request.purchase().flatMap(LinkedPurchase::id),
        recipient.statusesOn(day()),
        request.quantity(),
        prices(sku));
  }

  /** Those of the SKU, unless it was given before: then those that held when it was entered. */
  private Prices prices(Sku sku) {
    Prices listed = isOfSameSku() ? replaced.orElseThrow().entry().prices() : listed(sku);
    Optional<Money> cost = request.actual().flatMap(ActualPrices::cost).or(listed::cost);
    Optional<Money> retail = request.actual().flatMap(ActualPrices::retail).or(listed::retail);
    return new Prices(
        cost,
        retail,
        listed.marketValue().or(() -> retail),
        listed.vatRate(),
        listed.freight(),
        listed.handling(),
        request.engraving());
  }

  private Prices listed(Sku sku) {
    return new Prices(
        sku.cost(),
        sku.retailIn(boutique.market()),
        sku.marketValue(),
        sku.vatRateIn(boutique.market()),
        sku.freight(),
        sku.handling(),
        Optional.empty());
  }

  private boolean isOfSameSku() {
    return replaced.filter(gift -> gift.request().sku().equals(request.sku())).isPresent();
  }
}
