package io.largesse.threshold;

import io.largesse.money.Ratio;
import java.math.BigDecimal;

/**
 * A VAT rate r, as the fraction {@code gross / net} that 1 + r is.
 *
 * @param small whether both parts are at most two millions, as those of any usual rate
 */
record Vat(BigDecimal rate, boolean small, long net, long gross) {
  private static final int SMALL_DECIMALS_MAX = 6;

  static Vat of(BigDecimal rate) {
    if (rate.scale() < 0
        || rate.scale() > SMALL_DECIMALS_MAX
        || rate.compareTo(BigDecimal.ONE) > 0) {
      return new Vat(rate, false, 1, 1);
    }
    long net = BigDecimal.ONE.movePointRight(rate.scale()).longValueExact();
    return new Vat(rate, true, net, net + rate.unscaledValue().longValueExact());
  }

  Ratio onePlusRate() {
    return Ratio.of(BigDecimal.ONE.add(rate));
  }
}
