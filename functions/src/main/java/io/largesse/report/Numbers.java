package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Writes numbers as readers of a language expect them. */
final class Numbers {
  static final String UNKNOWN = "–";
  private static final char MINUS = '\u2212';
  private static final String SPACE = "\u00a0";

  /** From here on, cents are noise. */
  private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(1000);

  /** From here on, so are decimals of a return. */
  private static final BigDecimal PRECISE_BELOW = BigDecimal.valueOf(100);

  private final DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);

  /** The separators are said here, so that no machine's locale data changes a page. */
  Numbers(Language language) {
    symbols.setDecimalSeparator(language == Language.EN ? '.' : ',');
    symbols.setGroupingSeparator(
        switch (language) {
          case EN -> ',';
          case FR -> '\u202f';
          case IT -> '.';
        });
    symbols.setMinusSign(MINUS);
  }

  String count(long count) {
    return format(decimals(0), BigDecimal.valueOf(count));
  }

  /** A return against its cost, with its sign. */
  String ratio(BigDecimal ratio) {
    return signed(ratio, format(decimals(ratio.abs().compareTo(PRECISE_BELOW) < 0 ? 2 : 0), ratio));
  }

  String ratio(Optional<BigDecimal> ratio) {
    return ratio.map(this::ratio).orElse(UNKNOWN);
  }

  /** A share of a whole, in percent. */
  String share(BigDecimal share) {
    return format(decimals(1), share.movePointRight(2)) + SPACE + "%";
  }

  String share(Optional<BigDecimal> share) {
    return share.map(this::share).orElse(UNKNOWN);
  }

  String share(long part, long whole) {
    return whole == 0
        ? UNKNOWN
        : share(
            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
  }

  /** A difference of shares, in percentage points, with its sign. */
  String points(BigDecimal share) {
    return signed(share, format(decimals(1), share.movePointRight(2)));
  }

  String money(Money money) {
    return amount(money.decimal(), money.currency().getDefaultFractionDigits())
        + SPACE
        + money.currency();
  }

  String money(Optional<Money> money) {
    return money.map(this::money).orElse(UNKNOWN);
  }

  /** An amount with its sign, without its currency. */
  String signedAmount(BigDecimal amount, int digits) {
    return signed(amount, amount(amount, digits));
  }

  /** An amount without its currency; without its cents if it is large. */
  String amount(BigDecimal amount, int digits) {
    return format(decimals(amount.abs().compareTo(WHOLE_FROM) < 0 ? digits : 0), amount);
  }

  /** A number for a tick of an axis: all of its decimals, so that even ticks read as even. */
  String tick(BigDecimal value) {
    return signed(value, format(decimals(value.stripTrailingZeros().scale()), value));
  }

  /** What rounds to nothing has no sign. */
  private static String signed(BigDecimal value, String written) {
    return value.signum() > 0 && isSomething(written) ? "+" + written : written;
  }

  private static String decimals(int digits) {
    return digits <= 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
  }

  private static boolean isSomething(String written) {
    return written.chars().anyMatch(character -> character >= '1' && character <= '9');
  }

  private String format(String pattern, BigDecimal value) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(value);
    return isSomething(text) ? text : text.replace(String.valueOf(MINUS), "");
  }
}
