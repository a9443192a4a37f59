package io.largesse.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The ways to read a value. No fault repeats the value: it may be personal. */
public final class Read {
  /** No single amount is larger, in smallest units: 100 billion in a currency of two decimals. */
  public static final long UNITS_MAX = 10_000_000_000_000L;

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,12})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int TIME_LENGTH_MAX = 40;

  /** What API Gateway puts in the place of bytes that are not UTF-8. */
  private static final int REPLACEMENT = 0xFFFD;

  private Read() {}

  /** Text of 1 to {@code max} characters, without control characters, not only blanks. */
  public static As<String> text(int max) {
    return value -> {
      if (!value.node().isTextual()) {
        return value.fault("is a string");
      }
      String text = value.node().textValue();
      if (text.isBlank() || text.codePointCount(0, text.length()) > max) {
        return value.fault("has 1 to " + max + " characters");
      }
      if (text.codePoints().anyMatch(Read::unprintable)) {
        return value.fault("holds a control character or half of a character");
      }
      return Optional.of(text);
    };
  }

  /**
   * Text of which {@code make} makes a value, or says by {@link IllegalArgumentException} why not.
   */
  public static <T> As<T> text(int max, Function<String, T> make) {
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

  /** An id, of which {@code make} makes its type. */
  public static <T> As<T> id(Function<String, T> make) {
    return text(64, make);
  }

  /** One of the words of {@code type}. */
  public static <E extends Enum<E>> As<E> word(Class<E> type) {
    List<E> words = Arrays.asList(type.getEnumConstants());
    return value ->
        words.stream()
            .filter(
                word -> value.node().isTextual() && word.name().equals(value.node().textValue()))
            .findFirst()
            .or(() -> value.fault("is one of " + words));
  }

  /** A whole number from {@code min} to {@code max}. */
  public static As<Integer> wholeNumber(int min, int max) {
    return value ->
        value.node().isIntegralNumber()
                && value.node().canConvertToInt()
                && value.node().intValue() >= min
                && value.node().intValue() <= max
            ? Optional.of(value.node().intValue())
            : value.fault("is a whole number from " + min + " to " + max);
  }

  public static As<Boolean> yesOrNo() {
    return value ->
        value.node().isBoolean()
            ? Optional.of(value.node().booleanValue())
            : value.fault("is true or false");
  }

  /** A day of the calendar from 1900 to 2199, such as 2026-11-23. */
  public static As<LocalDate> day() {
    return value -> {
      try {
        if (value.node().isTextual() && DAY.matcher(value.node().textValue()).matches()) {
          LocalDate day = LocalDate.parse(value.node().textValue());
          if (day.getYear() >= 1900 && day.getYear() < 2200) {
            return Optional.of(day);
          }
        }
      } catch (DateTimeException notOfTheCalendar) {
        return value.fault("is no day of the calendar");
      }
      return value.fault("is a day of 1900 to 2199, such as 2026-11-23");
    };
  }

  /** A time with its offset, such as 2026-11-23T10:15:30+01:00. */
  public static As<Instant> time() {
    return value -> {
      String text = value.node().isTextual() ? value.node().textValue() : "";
      try {
        if (text.length() <= TIME_LENGTH_MAX) {
          OffsetDateTime time = OffsetDateTime.parse(text);
          if (time.getYear() >= 1900 && time.getYear() < 2200) {
            return Optional.of(time.toInstant());
          }
        }
      } catch (DateTimeException notATime) {
        return value.fault("is a time with its offset, such as 2026-11-23T10:15:30+01:00");
      }
      return value.fault("is a time with its offset, such as 2026-11-23T10:15:30+01:00");
    };
  }

  /** A decimal string from {@code min} to {@code max} with at most {@code scale} decimals. */
  public static As<BigDecimal> decimal(String min, String max, int scale) {
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

  /** An ISO 4217 currency that has a smallest unit. */
  public static As<Currency> currency() {
    return text(
        3,
        code -> {
          try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
              return currency;
            }
          } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("is an ISO 4217 currency, such as EUR", unknown);
          }
          throw new IllegalArgumentException("is an ISO 4217 currency, such as EUR");
        });
  }

  /** A country; {@code EU} too, unless {@link #country()} is used. */
  public static As<Country> countryOrEu() {
    return text(2, Country::new);
  }

  /** An ISO 3166-1 country. */
  public static As<Country> country() {
    return value ->
        countryOrEu()
            .read(value)
            .flatMap(
                country ->
                    country.equals(Country.EU)
                        ? value.fault("is a country, which EU is not")
                        : Optional.of(country));
  }

  /** Money of at least zero and at most {@link #UNITS_MAX}. */
  public static As<Money> money() {
    return object(
        fields -> {
          Field<Currency> currency = fields.required("currency", currency());
          Field<BigDecimal> amount = fields.required("amount", decimal("0", "10000000000000", 12));
          return fields.build(
              () -> {
                BigDecimal decimal = amount.get();
                int decimals = currency.get().getDefaultFractionDigits();
                if (decimal.scale() > decimals) {
                  throw new IllegalArgumentException(
                      "has an amount with more than the " + decimals + " decimals of its currency");
                }
                Money money = Money.of(decimal, currency.get());
                if (money.units() > UNITS_MAX) {
                  throw new IllegalArgumentException("is too large an amount");
                }
                return money;
              });
        });
  }

  /** An object that {@code reader} understands. */
  public static <T> As<T> object(Function<Fields, T> reader) {
    return value -> {
      if (!(value.node() instanceof ObjectNode node)) {
        return value.fault("is an object");
      }
      try {
        return Optional.of(reader.apply(new Fields(node, value.pointer(), value.faults())));
      } catch (Fields.Incomplete faultsAreNoted) {
        return Optional.empty();
      }
    };
  }

  /** An array of at most {@code max} values. */
  public static <T> As<List<T>> list(As<T> as, int max) {
    return value -> {
      if (!value.node().isArray() || value.node().size() > max) {
        return value.fault("is an array of at most " + max + " entries");
      }
      List<T> all = new ArrayList<>();
      boolean whole = true;
      for (int index = 0; index < value.node().size(); index++) {
        Optional<T> entry =
            as.read(
                new Value(value.node().get(index), value.pointer() + "/" + index, value.faults()));
        entry.ifPresent(all::add);
        whole &= entry.isPresent();
      }
      return whole ? Optional.of(List.copyOf(all)) : Optional.empty();
    };
  }

  /** An object of at most {@code max} named values, in the order given. */
  public static <T> As<Map<String, T>> map(As<String> key, As<T> as, int max) {
    return value -> {
      if (!(value.node() instanceof ObjectNode node) || node.size() > max) {
        return value.fault("is an object of at most " + max + " fields");
      }
      Map<String, T> all = new LinkedHashMap<>();
      boolean whole = true;
      for (Map.Entry<String, JsonNode> field : Fields.properties(node).entrySet()) {
        String pointer =
            value.pointer() + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
        Value name = new Value(node.textNode(field.getKey()), value.pointer(), value.faults());
        Optional<T> entry = as.read(new Value(field.getValue(), pointer, value.faults()));
        Optional<String> checked = key.read(name);
        if (entry.isPresent() && checked.isPresent()) {
          all.put(checked.get(), entry.get());
        } else {
          whole = false;
        }
      }
      return whole ? Optional.of(java.util.Collections.unmodifiableMap(all)) : Optional.empty();
    };
  }

  private static boolean unprintable(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == REPLACEMENT
        || codePoint == 0xFFFE
        || codePoint == 0xFFFF;
  }
}
