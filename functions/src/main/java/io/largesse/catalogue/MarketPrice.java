package io.largesse.catalogue;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a SKU costs in the shops of one market, where that differs.
 *
 * @param retail with VAT
 * @param vatRate a share of the price without VAT, 0.20 for 20 %
 */
public record MarketPrice(Optional<Money> retail, Optional<BigDecimal> vatRate) {}
