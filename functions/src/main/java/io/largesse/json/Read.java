package io.largesse.json;

import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ways to read a value. No fault repeats the value: it may be personal. */
public final class Read {
  /** No single amount is larger, in smallest units: 100 billion in a currency of two decimals. */
  public static final long UNITS_MAX = 10_000_000_000_000L;

  private static final int ID_LENGTH_MAX = 64;

  private Read() {}

  /** Text of 1 to {@code max} characters, without control characters, not only blanks. */
  public static As<String> text(int max) {
    return Texts.text(max);
  }

  /**
   * Text of which {@code make} makes a value, or says by {@link IllegalArgumentException} why not.
   */
  public static <T> As<T> text(int max, Function<String, T> make) {
    return Texts.text(max, make);
  }

  /** An id, of which {@code make} makes its type. */
  public static <T> As<T> id(Function<String, T> make) {
    return Texts.text(ID_LENGTH_MAX, make);
  }

  /** One of the words of {@code type}. */
  public static <E extends Enum<E>> As<E> word(Class<E> type) {
    return Texts.word(List.of(type.getEnumConstants()));
  }

  /** One of {@code words}. */
  public static <E extends Enum<E>> As<E> word(List<E> words) {
    return Texts.word(words);
  }

  /** An ISO 4217 currency that has a smallest unit. */
  public static As<Currency> currency() {
    return Texts.currency();
  }

  /** A country; {@code EU} too, unless {@link #country()} is used. */
  public static As<Country> countryOrEu() {
    return Texts.countryOrEu();
  }

  /** An ISO 3166-1 country. */
  public static As<Country> country() {
    return Texts.country();
  }

  /** A whole number from {@code min} to {@code max}. */
  public static As<Integer> wholeNumber(int min, int max) {
    return Numbers.wholeNumber(min, max);
  }

  /** A decimal string from {@code min} to {@code max} with at most {@code scale} decimals. */
  public static As<BigDecimal> decimal(String min, String max, int scale) {
    return Numbers.decimal(min, max, scale);
  }

  /** Money of at least zero and at most {@link #UNITS_MAX}. */
  public static As<Money> money() {
    return Numbers.money(0);
  }

  /** Money that may be taken back: at most {@link #UNITS_MAX} either way. */
  public static As<Money> signedMoney() {
    return Numbers.money(-UNITS_MAX);
  }

  public static As<Boolean> yesOrNo() {
    return value ->
        value.node().isBoolean()
            ? Optional.of(value.node().booleanValue())
            : value.fault("is true or false");
  }

  /** A day of the calendar from 1900 to 2199, such as 2026-11-23. */
  public static As<LocalDate> day() {
    return Times.day();
  }

  /** A time with its offset, such as 2026-11-23T10:15:30+01:00. */
  public static As<Instant> time() {
    return Times.time();
  }

  /** An object that {@code reader} understands. */
  public static <T> As<T> object(Function<Fields, T> reader) {
    return Structures.object(reader);
  }

  /** An array of at most {@code max} values. */
  public static <T> As<List<T>> list(As<T> as, int max) {
    return Structures.list(as, max);
  }

  /** An object of at most {@code max} named values, in the order given. */
  public static <T> As<Map<String, T>> map(As<String> key, As<T> as, int max) {
    return Structures.map(key, as, max);
  }
}
