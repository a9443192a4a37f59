package io.largesse.threshold;

import io.largesse.money.ExchangeRate;
import io.largesse.money.Ratio;
import java.util.Currency;

/**
 * The value of a whole gift in one currency, exact until it is rounded.
 *
 * <p>With a VAT rate r, amounts with VAT (a) and without (b) make (a + b (1 + r)) with VAT, and the
 * same divided by (1 + r) without. As long as all fits, that is reckoned in {@code long}s, on which
 * the speed of a verdict hangs; else in fractions of any size, with the same result.
 */
final class ExactValue {
  /** Sums up to this, times 1 + r of at most 2 in millionths, stay within {@code long}. */
  private static final long SMALL_AMOUNT_MAX = 1_000_000_000_000L;

  /** A price, freight, handling, engraving. */
  private static final int AMOUNTS_MAX = 4;

  private static final long SMALL_FLOOR_MAX = 1_000_000_000;

  private final Currency currency;
  private final Vat vat;
  private final boolean vatIncluded;
  private long withVat;
  private long withoutVat;
  private Ratio convertedWithVat = Ratio.ZERO;
  private Ratio convertedWithoutVat = Ratio.ZERO;
  private boolean small = true;

  ExactValue(Currency currency, Vat vat, boolean vatIncluded) {
    this.currency = currency;
    this.vat = vat;
    this.vatIncluded = vatIncluded;
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

  /** The value of one of {@code parts} equal parts, rounded half up; at most {@link Worth#MAX}. */
  long rounded(int parts) {
    if (small && parts == 1 && isAsItIs()) {
      return withVat + withoutVat;
    }
    if (!isSmall()) {
      return exact().dividedBy(Ratio.of(parts)).roundHalfUp(Worth.MAX);
    }
    long dividend = smallDividend();
    long divisor = smallDivisor() * parts;
    long rounded = dividend / divisor;
    return 2 * (dividend - rounded * divisor) >= divisor ? rounded + 1 : rounded;
  }

  /** Whether one of {@code quantity} units is worth more than {@code floor} smallest units. */
  boolean isUnitAbove(long floor, int quantity) {
    return (isSmall() && floor <= SMALL_FLOOR_MAX)
        ? smallDividend() > floor * quantity * smallDivisor()
        : exact().compareTo(Ratio.of(floor).times(Ratio.of(quantity))) > 0;
  }

  /** Whether every amount has VAT, or has none, just as the rule asks. */
  private boolean isAsItIs() {
    return vatIncluded ? withoutVat == 0 : withVat == 0;
  }

  private boolean isSmall() {
    return small && vat.small();
  }

  private long smallDividend() {
    return withVat * vat.net() + withoutVat * vat.gross();
  }

  private long smallDivisor() {
    return vatIncluded ? vat.net() : vat.gross();
  }

  private Ratio exact() {
    Ratio taxed =
        Ratio.of(withVat)
            .plus(convertedWithVat)
            .plus(Ratio.of(withoutVat).plus(convertedWithoutVat).times(vat.onePlusRate()));
    return vatIncluded ? taxed : taxed.dividedBy(vat.onePlusRate());
  }
}
