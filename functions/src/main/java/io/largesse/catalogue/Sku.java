package io.largesse.catalogue;

import io.largesse.boutique.BoutiqueId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One catalogue entry; all amounts are of one unit.
 *
 * @param names by language
 * @param cost without VAT
 * @param retail with VAT
 * @param vatRate a share of the price without VAT, 0.20 for 20 %
 * @param marketValue with VAT; the retail price where there is none
 * @param freight without VAT
 * @param handling without VAT
 * @param ownTrade whether the house sells it too
 * @param capacity of an invitation, a journey or a service that several boutiques share
 */
public record Sku(
    SkuCode code,
    Map<String, String> names,
    Typology typology,
    Optional<Money> cost,
    Optional<Money> retail,
    BigDecimal vatRate,
    Optional<Money> marketValue,
    Optional<Money> freight,
    Optional<Money> handling,
    boolean ownTrade,
    Map<Country, MarketPrice> markets,
    Optional<String> collection,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<Capacity> capacity,
    boolean active) {
  public Sku {
    names = Map.copyOf(names);
    markets = Map.copyOf(markets);
    if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
      throw new IllegalArgumentException("A SKU does not end before it begins");
    }
    if (capacity.isPresent() && !typology.mayHaveCapacity()) {
      throw new IllegalArgumentException(
          "A capacity is of an invitation, a sale, an experience, a journey or a service");
    }
  }

  /** This SKU without its prices in those markets. */
  Sku withoutMarkets(Predicate<Country> those) {
    Map<Country, MarketPrice> others = new HashMap<>(markets);
    others.keySet().removeIf(those);
    return new Sku(
        code,
        names,
        typology,
        cost,
        retail,
        vatRate,
        marketValue,
        freight,
        handling,
        ownTrade,
        others,
        collection,
        validFrom,
        validTo,
        capacity,
        active);
  }

  /** Whether the SKU may be given on {@code day}, which one with a capacity takes place on. */
  public boolean offeredOn(LocalDate day) {
    return active
        && validFrom.map(first -> !day.isBefore(first)).orElse(true)
        && validTo.map(last -> !day.isAfter(last)).orElse(true)
        && takesPlaceOn(day);
  }

  /** Whether its capacity has room on {@code day}; a SKU without one goes by no days of its own. */
  public boolean takesPlaceOn(LocalDate day) {
    return capacity.map(pool -> pool.takesPlaceOn(day)).orElse(true);
  }

  /** Whether {@code boutique} may give it. */
  public boolean sharedBy(BoutiqueId boutique) {
    return capacity.map(pool -> pool.sharedBy(boutique)).orElse(true);
  }

  /** The boutique whose stock a gift that {@code boutique} gives takes its units from. */
  public BoutiqueId stockOf(BoutiqueId boutique) {
    return capacity.map(Capacity::heldBy).orElse(boutique);
  }

  /** The retail price with VAT that holds in {@code market}. */
  public Optional<Money> retailIn(Country market) {
    return Optional.ofNullable(markets.get(market)).flatMap(MarketPrice::retail).or(() -> retail);
  }

  /** The VAT rate that holds in {@code market}. */
  public BigDecimal vatRateIn(Country market) {
    return Optional.ofNullable(markets.get(market)).flatMap(MarketPrice::vatRate).orElse(vatRate);
  }
}
