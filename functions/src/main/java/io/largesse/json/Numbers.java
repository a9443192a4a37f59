package io.largesse.json;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways to read numbers and amounts. */
final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,12})?");

  private Numbers() {}

  /** A whole number from {@code min} to {@code max}. */
  static As<Integer> wholeNumber(int min, int max) {
    return value ->
        value.node().isIntegralNumber()
                && value.node().canConvertToInt()
                && value.node().intValue() >= min
                && value.node().intValue() <= max
            ? Optional.of(value.node().intValue())
            : value.fault("is a whole number from " + min + " to " + max);
  }

  /** A decimal string from {@code min} to {@code max} with at most {@code scale} decimals. */
  static As<BigDecimal> decimal(String min, String max, int scale) {
    return value -> {
      if (value.node().isTextual() && DECIMAL.matcher(value.node().textValue()).matches()) {
        BigDecimal decimal = new BigDecimal(value.node().textValue());
        if (decimal.compareTo(new BigDecimal(min)) >= 0
            && decimal.compareTo(new BigDecimal(max)) <= 0
            && decimal.scale() <= scale) {
          return Optional.of(decimal);
        }
      }
      return value.fault(
          "is a decimal string from %s to %s with at most %d decimals".formatted(min, max, scale));
    };
  }

  /** Money of at least {@code min} and at most {@link Read#UNITS_MAX} smallest units. */
  static As<Money> money(long min) {
    return Structures.object(
        fields -> {
          Field<Currency> currency = fields.required("currency", Texts.currency());
          Field<BigDecimal> amount =
              fields.required(
                  "amount", decimal(min < 0 ? "-10000000000000" : "0", "10000000000000", 12));
          return fields.build(
              () -> {
                BigDecimal decimal = amount.get();
                int decimals = currency.get().getDefaultFractionDigits();
                if (decimal.scale() > decimals) {
                  throw new IllegalArgumentException(
                      "has an amount with more than the " + decimals + " decimals of its currency");
                }
                Money money = Money.of(decimal, currency.get());
                if (money.units() > Read.UNITS_MAX || money.units() < min) {
                  throw new IllegalArgumentException("is too large an amount");
                }
                return money;
              });
        });
  }
}
