package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.id.Ids;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.purchase.Category;
import io.largesse.purchase.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads and writes comparisons of a metric: which fields it has, the metric says. */
record ComparisonJson(int decimalsMax) {
  private static final List<Integer> MONTHS = List.of(12, 24, 36);
  private static final int CATEGORY_LENGTH_MAX = 64;
  private static final int COUNT_MAX = 1_000_000;
  private static final int DAYS_MAX = 100_000;
  private static final String AMOUNT_MAX = "100000000000";

  /** More would not be told apart from a neighbour in any answer. */
  private static final int SHARE_DECIMALS_MAX = 6;

  Condition read(Fields fields) {
    Field<Metric> metric = fields.required("metric", Read.word(Metric.class));
    Optional<Metric> known = fields.peek(metric);
    if (known.isEmpty()) {
      List.of("months", "category", "channel", "kind", "atLeast", "below").forEach(fields::has);
      return fields.build(ConditionJson.NEVER_MADE);
    }
    Field<Integer> months = months(fields, known.get());
    Field<Optional<String>> of = of(fields, known.get());
    Field<Optional<BigDecimal>> atLeast = fields.optional("atLeast", bound(known.get()));
    Field<Optional<BigDecimal>> below = fields.optional("below", bound(known.get()));
    if (!fields.has("atLeast") && !fields.has("below")) {
      fields.fault("", "has atLeast, below or both");
    }
    if (neverHolds(fields.peek(atLeast), fields.peek(below))) {
      fields.fault("below", "is more than atLeast");
    }
    return fields.build(
        () ->
            new Condition.Compared(
                new Measure(metric.get(), months.get(), of.get()),
                new Bounds(atLeast.get(), below.get())));
  }

  static ObjectNode write(Condition.Compared compared) {
    Measure measure = compared.measure();
    ObjectNode json = Json.object().put("metric", measure.metric().name());
    measure.of().ifPresent(of -> json.put(nameOf(measure.metric()), of));
    if (measure.metric().windowed()) {
      json.put("months", measure.months());
    }
    compared.bounds().atLeast().ifPresent(bound -> put(json, "atLeast", measure.metric(), bound));
    compared.bounds().below().ifPresent(bound -> put(json, "below", measure.metric(), bound));
    return json;
  }

  private static Field<Integer> months(Fields fields, Metric metric) {
    if (metric.windowed()) {
      As<Integer> one =
          value ->
              MONTHS.stream()
                  .filter(months -> value.node().isInt() && value.node().intValue() == months)
                  .findFirst()
                  .or(() -> value.fault("is 12, 24 or 36"));
      return fields.required("months", one);
    }
    refuse(fields, "months", metric);
    return () -> 0;
  }

  private static Field<Optional<String>> of(Fields fields, Metric metric) {
    if (metric != Metric.CATEGORY_SHARE) {
      refuse(fields, "category", metric);
    }
    if (metric != Metric.CHANNEL_SHARE) {
      refuse(fields, "channel", metric);
    }
    if (metric != Metric.ENGAGEMENTS) {
      refuse(fields, "kind", metric);
    }
    return switch (metric) {
      case CATEGORY_SHARE -> {
        Field<String> category =
            fields.required("category", Read.text(CATEGORY_LENGTH_MAX, Category::check));
        yield () -> Optional.of(category.get());
      }
      case CHANNEL_SHARE -> {
        Field<Channel> channel = fields.required("channel", Read.word(Channel.class));
        yield () -> Optional.of(channel.get().name());
      }
      case ENGAGEMENTS -> fields.optional("kind", Read.id(Ids::check));
      case SPEND, AVERAGE_BASKET, FREQUENCY, RECENCY_DAYS, TENURE_DAYS -> Optional::empty;
    };
  }

  private static void refuse(Fields fields, String name, Metric metric) {
    if (fields.has(name)) {
      fields.fault(name, "is not for " + metric);
    }
  }

  private As<BigDecimal> bound(Metric metric) {
    return switch (metric.unit()) {
      case MONEY -> Read.decimal("0", AMOUNT_MAX, decimalsMax);
      case SHARE -> Read.decimal("0", "1", SHARE_DECIMALS_MAX);
      case COUNT -> value -> Read.wholeNumber(0, COUNT_MAX).read(value).map(BigDecimal::valueOf);
      case DAYS -> value -> Read.wholeNumber(0, DAYS_MAX).read(value).map(BigDecimal::valueOf);
    };
  }

  private static boolean neverHolds(
      Optional<Optional<BigDecimal>> atLeast, Optional<Optional<BigDecimal>> below) {
    Optional<BigDecimal> from = atLeast.flatMap(bound -> bound);
    return below
        .flatMap(bound -> bound)
        .filter(to -> from.isPresent() && to.compareTo(from.get()) <= 0)
        .isPresent();
  }

  private static String nameOf(Metric metric) {
    return switch (metric) {
      case CATEGORY_SHARE -> "category";
      case CHANNEL_SHARE -> "channel";
      case ENGAGEMENTS -> "kind";
      case SPEND, AVERAGE_BASKET, FREQUENCY, RECENCY_DAYS, TENURE_DAYS ->
          throw new IllegalArgumentException(metric + " is of nothing in particular");
    };
  }

  private static void put(ObjectNode json, String name, Metric metric, BigDecimal bound) {
    switch (metric.unit()) {
      case MONEY, SHARE -> json.put(name, bound.toPlainString());
      case COUNT, DAYS -> json.put(name, bound.intValueExact());
    }
  }
}
