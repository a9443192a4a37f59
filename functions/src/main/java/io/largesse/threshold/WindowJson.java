package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the time over which a rule counts. */
final class WindowJson {
  private static final Pattern MONTHS = Pattern.compile("P([1-9][0-9]?)M");

  private WindowJson() {}

  static Window read(Fields fields) {
    Field<Type> type = fields.required("type", Read.word(Type.class));
    Field<Optional<Window.Rolling>> period =
        fields.optional("period", Read.text(4, WindowJson::rolling));
    fields
        .peek(type)
        .ifPresent(
            known -> {
              if ((known == Type.ROLLING) != fields.has("period")) {
                fields.fault("period", "is there with ROLLING, and only then");
              }
            });
    return fields.build(
        () ->
            switch (type.get()) {
              case PER_GIFT -> new Window.PerGift();
              case PER_OCCASION -> new Window.PerOccasion();
              case CALENDAR_YEAR -> new Window.CalendarYear();
              case BUSINESS_YEAR -> new Window.BusinessYear();
              case ROLLING -> period.get().orElseThrow();
            });
  }

  static ObjectNode write(Window window) {
    ObjectNode json = Json.object();
    return switch (window) {
      case Window.PerGift() -> json.put("type", Type.PER_GIFT.name());
      case Window.PerOccasion() -> json.put("type", Type.PER_OCCASION.name());
      case Window.CalendarYear() -> json.put("type", Type.CALENDAR_YEAR.name());
      case Window.BusinessYear() -> json.put("type", Type.BUSINESS_YEAR.name());
      case Window.Rolling(int months) ->
          json.put("type", Type.ROLLING.name()).put("period", "P" + months + "M");
    };
  }

  private static Window.Rolling rolling(String period) {
    Matcher months = MONTHS.matcher(period);
    if (!months.matches() || Integer.parseInt(months.group(1)) > Window.Rolling.MONTHS_MAX) {
      throw new IllegalArgumentException("is a period of P1M to P36M");
    }
    return new Window.Rolling(Integer.parseInt(months.group(1)));
  }

  /** The words for windows. */
  private enum Type {
    PER_GIFT,
    PER_OCCASION,
    CALENDAR_YEAR,
    BUSINESS_YEAR,
    ROLLING
  }
}
