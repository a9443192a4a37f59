package io.largesse.threshold;

import io.largesse.money.ExchangeRate;
import io.largesse.money.Ratio;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * The value of a whole gift in one currency, exact until it is rounded.
 *
 * <p>With a VAT rate r, amounts with VAT (a) and without (b) make (a + b (1 + r)) with VAT, and the
 * same divided by (1 + r) without. As long as all fits, that is reckoned in {@code long}s, on which
 * the speed of a verdict hangs; else in fractions of any size, with the same result.
 */
final class ExactValue {
  private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** Sums up to this, times 1 + r of at most 2 in millionths, stay within {@code long}. */
  private static final long SMALL_AMOUNT_MAX = 1_000_000_000_000L;

  /** A price, freight, handling, engraving. */
  private static final int AMOUNTS_MAX = 4;

  private static final long SMALL_FLOOR_MAX = 1_000_000_000;

  private final Currency currency;
  private long withVat;
  private long withoutVat;
  private Ratio convertedWithVat = Ratio.ZERO;
  private Ratio convertedWithoutVat = Ratio.ZERO;
  private boolean small = true;
  private BigDecimal vatRate = BigDecimal.ZERO;
  private boolean vatIncluded;

  /** 1 + r is {@code gross / net}. */
  private long net = 1;

  private long gross = 1;

  ExactValue(Currency currency) {
    this.currency = currency;
  }

  Currency currency() {
    return currency;
  }

  /** Adds smallest units of the value's own currency, at most 10^16. */
  void add(long units, boolean hasVat) {
    small &= units <= SMALL_AMOUNT_MAX / AMOUNTS_MAX;
    if (hasVat) {
      withVat += units;
    } else {
      withoutVat += units;
    }
  }

  /** Adds smallest units of another currency. */
  void add(ExchangeRate rate, long units, boolean hasVat) {
    small = false;
    Ratio converted = rate.ofUnits().times(Ratio.of(units));
    if (hasVat) {
      convertedWithVat = convertedWithVat.plus(converted);
    } else {
      convertedWithoutVat = convertedWithoutVat.plus(converted);
    }
  }

  /** Says which VAT; called once all amounts are added. */
  void setVat(BigDecimal rate, boolean included) {
    vatRate = rate;
    vatIncluded = included;
    boolean asItIs = included ? withoutVat == 0 : withVat == 0;
    if (!small || asItIs) {
      return;
    }
    int decimals = rate.scale();
    if (decimals < 0 || decimals >= POWERS_OF_TEN.length || rate.compareTo(BigDecimal.ONE) > 0) {
      small = false;
      return;
    }
    net = POWERS_OF_TEN[decimals];
    gross = net + rate.unscaledValue().longValue();
  }

  /** The value of one of {@code parts} equal parts, rounded half up; at most {@link Worth#MAX}. */
  long rounded(int parts) {
    if (!small) {
      return exact().dividedBy(Ratio.of(parts)).roundHalfUp(Worth.MAX);
    }
    long divisor = smallDivisor() * parts;
    long rest = smallDividend() % divisor;
    return Math.min(Worth.MAX, smallDividend() / divisor + (2 * rest >= divisor ? 1 : 0));
  }

  /** Whether one of {@code quantity} units is worth more than {@code floor} smallest units. */
  boolean isUnitAbove(long floor, int quantity) {
    return (small && floor <= SMALL_FLOOR_MAX)
        ? smallDividend() > floor * quantity * smallDivisor()
        : exact().compareTo(Ratio.of(floor).times(Ratio.of(quantity))) > 0;
  }

  private long smallDividend() {
    return gross == net ? withVat + withoutVat : withVat * net + withoutVat * gross;
  }

  private long smallDivisor() {
    return gross == net ? 1 : vatIncluded ? net : gross;
  }

  private Ratio exact() {
    Ratio factor = Ratio.of(BigDecimal.ONE.add(vatRate));
    Ratio taxed =
        Ratio.of(withVat)
            .plus(convertedWithVat)
            .plus(Ratio.of(withoutVat).plus(convertedWithoutVat).times(factor));
    return vatIncluded ? taxed : taxed.dividedBy(factor);
  }
}
