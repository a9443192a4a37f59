package io.largesse.segment;

import io.largesse.language.Language;
import io.largesse.place.Country;
import io.largesse.purchase.Channel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says conditions in words of one language. What the house names in its own words, such as
 * categories, stands in quotation marks: nobody but the house could translate it.
 *
 * @param reference the currency of amounts
 */
record ConditionWords(Language language, Currency reference) {
  /** What must hold of a condition that holds no others. */
  String of(Clause.Plain plain) {
    boolean negated = plain.negated();
    return switch (plain.condition()) {
      case Condition.Compared compared -> negated ? outside(compared) : within(compared);
      case Condition.Market(List<Country> countries) ->
          oneOf(label(plain.condition()), countries.stream().map(Country::code).toList(), negated);
      case Condition.Attribute(String _, List<String> values) ->
          oneOf(label(plain.condition()), values.stream().map(this::quoted).toList(), negated);
      case Condition.All _, Condition.Any _, Condition.Not _ -> throw holdsOthers();
    };
  }

  /** What a condition that holds no others looks at. */
  String label(Condition condition) {
    return switch (condition) {
      case Condition.Compared(Measure measure, Bounds _) ->
          measure.metric().windowed()
              ? say(Wording.OVER_MONTHS, metric(measure), measure.months())
              : metric(measure);
      case Condition.Market _ -> say(Wording.MARKET);
      case Condition.Attribute(String name, List<String> _) -> say(Wording.ATTRIBUTE, quoted(name));
      case Condition.All _, Condition.Any _, Condition.Not _ -> throw holdsOthers();
    };
  }

  /** What is measured for such a condition, with its currency or in quotation marks. */
  String value(Condition condition, String actual) {
    return switch (condition) {
      case Condition.Compared(Measure measure, Bounds _) ->
          measure.metric().unit() == Metric.Unit.MONEY ? actual + " " + reference : actual;
      case Condition.Attribute _ -> quoted(actual);
      case Condition.Market _, Condition.All _, Condition.Any _, Condition.Not _ -> actual;
    };
  }

  String say(Wording wording, Object... values) {
    return wording.in(language, values);
  }

  private String within(Condition.Compared compared) {
    Bounds bounds = compared.bounds();
    Metric metric = compared.measure().metric();
    String what = label(compared);
    if (bounds.below().isEmpty()) {
      return say(Wording.AT_LEAST, what, bound(metric, bounds.atLeast()));
    }
    return bounds.atLeast().isEmpty()
        ? say(Wording.BELOW, what, bound(metric, bounds.below()))
        : say(
            Wording.BETWEEN, what, bound(metric, bounds.atLeast()), bound(metric, bounds.below()));
  }

  /** What is absent is outside too. */
  private String outside(Condition.Compared compared) {
    Bounds bounds = compared.bounds();
    Metric metric = compared.measure().metric();
    String what = label(compared);
    String words;
    if (bounds.below().isEmpty()) {
      words = say(Wording.BELOW, what, bound(metric, bounds.atLeast()));
    } else if (bounds.atLeast().isEmpty()) {
      words = say(Wording.AT_LEAST, what, bound(metric, bounds.below()));
    } else {
      words =
          say(
              Wording.OUTSIDE,
              what,
              bound(metric, bounds.atLeast()),
              bound(metric, bounds.below()));
    }
    return absence(metric).map(absence -> words + " (" + say(absence) + ")").orElse(words);
  }

  private static Optional<Wording> absence(Metric metric) {
    return switch (metric) {
      case SPEND, FREQUENCY, ENGAGEMENTS -> Optional.empty();
      case AVERAGE_BASKET, RECENCY_DAYS -> Optional.of(Wording.OR_NO_PURCHASE);
      case CATEGORY_SHARE, CHANNEL_SHARE -> Optional.of(Wording.OR_NO_SPEND);
      case TENURE_DAYS -> Optional.of(Wording.OR_NO_CLIENT);
    };
  }

  private String bound(Metric metric, Optional<BigDecimal> bound) {
    BigDecimal number = bound.orElseThrow();
    if (metric.unit() != Metric.Unit.MONEY) {
      return number.toPlainString();
    }
    int decimals = Math.max(number.scale(), reference.getDefaultFractionDigits());
    String amount = number.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    // In English the contract names the metric as definitions do, and its amount without currency.
    return metric == Metric.SPEND && language == Language.EN ? amount : amount + " " + reference;
  }

  private String oneOf(String what, List<String> values, boolean negated) {
    if (values.size() == 1) {
      return say(negated ? Wording.IS_NOT : Wording.IS, what, values.getFirst());
    }
    return say(
        negated ? Wording.NONE_OF : Wording.ONE_OF,
        what,
        values.stream().collect(Collectors.joining(", ")));
  }

  private String metric(Measure measure) {
    String of = measure.of().orElse("");
    return switch (measure.metric()) {
      case SPEND -> say(Wording.SPEND);
      case AVERAGE_BASKET -> say(Wording.AVERAGE_BASKET);
      case FREQUENCY -> say(Wording.FREQUENCY);
      case RECENCY_DAYS -> say(Wording.RECENCY_DAYS);
      case TENURE_DAYS -> say(Wording.TENURE_DAYS);
      case CATEGORY_SHARE -> say(Wording.CATEGORY_SHARE, quoted(of));
      case CHANNEL_SHARE ->
          say(
              switch (Channel.valueOf(of)) {
                case BOUTIQUE -> Wording.BOUTIQUE_SHARE;
                case ONLINE -> Wording.ONLINE_SHARE;
                case DISTANCE -> Wording.DISTANCE_SHARE;
              });
      case ENGAGEMENTS ->
          switch (of) {
            case "" -> say(Wording.ENGAGEMENTS);
            case "attended" -> say(Wording.ATTENDED);
            case "referred" -> say(Wording.REFERRED);
            case "reviewed" -> say(Wording.REVIEWED);
            default -> say(Wording.ENGAGEMENTS_OF, quoted(of));
          };
    };
  }

  private String quoted(String words) {
    return say(Wording.QUOTED, words);
  }

  private static IllegalArgumentException holdsOthers() {
    return new IllegalArgumentException("Conditions that hold others are told by those");
  }
}
