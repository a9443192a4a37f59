package io.largesse.json;

import io.largesse.place.Country;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways to read text, and what is written in one word of it. */
final class Texts {
  /** What API Gateway puts in the place of bytes that are not UTF-8. */
  private static final int REPLACEMENT = 0xFFFD;

  private static final String CURRENCY = "is an ISO 4217 currency, such as EUR";

  private Texts() {}

  /** Text of 1 to {@code max} characters, without control characters, not only blanks. */
  static As<String> text(int max) {
    return value -> {
      if (!value.node().isTextual()) {
        return value.fault("is a string");
      }
      String text = value.node().textValue();
      if (text.isBlank() || text.codePointCount(0, text.length()) > max) {
        return value.fault("has 1 to " + max + " characters");
      }
      if (text.codePoints().anyMatch(Texts::unprintable)) {
        return value.fault("holds a control character or half of a character");
      }
      return Optional.of(text);
    };
  }

  /**
   * Text of which {@code make} makes a value, or says by {@link IllegalArgumentException} why not.
   */
  static <T> As<T> text(int max, Function<String, T> make) {
    return value ->
        text(max)
            .read(value)
            .flatMap(
                text -> {
                  try {
                    return Optional.of(make.apply(text));
                  } catch (IllegalArgumentException faulty) {
                    return value.fault(String.valueOf(faulty.getMessage()));
                  }
                });
  }

  /** One of {@code words}. */
  static <E extends Enum<E>> As<E> word(List<E> words) {
    return value ->
        words.stream()
            .filter(
                word -> value.node().isTextual() && word.name().equals(value.node().textValue()))
            .findFirst()
            .or(() -> value.fault("is one of " + words));
  }

  /** An ISO 4217 currency that has a smallest unit. */
  static As<Currency> currency() {
    return text(
        3,
        code -> {
          try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
              return currency;
            }
          } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(CURRENCY, unknown);
          }
          throw new IllegalArgumentException(CURRENCY);
        });
  }

  /** A country; {@code EU} too, unless {@link #country()} is used. */
  static As<Country> countryOrEu() {
    return text(2, Country::new);
  }

  /** An ISO 3166-1 country. */
  static As<Country> country() {
    return value ->
        countryOrEu()
            .read(value)
            .flatMap(
                country ->
                    country.equals(Country.EU)
                        ? value.fault("is a country, which EU is not")
                        : Optional.of(country));
  }

  private static boolean unprintable(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == REPLACEMENT
        || codePoint == 0xFFFE
        || codePoint == 0xFFFF;
  }
}
