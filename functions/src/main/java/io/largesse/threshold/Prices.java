package io.largesse.threshold;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The amounts that rules may ask of a gift, as they held in the boutique's market when it was
 * registered; a missing one never counts as zero.
 *
 * @param cost of one unit, without VAT
 * @param retail of one unit, with VAT
 * @param marketValue of one unit, with VAT
 * @param vatRate of the boutique's market, a share of the price without VAT
 * @param freight of one unit, without VAT
 * @param handling of one unit, without VAT
 * @param engraving of the whole gift, without VAT; none is none
 */
public record Prices(
    Optional<Money> cost,
    Optional<Money> retail,
    Optional<Money> marketValue,
    BigDecimal vatRate,
    Optional<Money> freight,
    Optional<Money> handling,
    Optional<Money> engraving) {}
