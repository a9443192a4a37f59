package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.id.Ids;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the condition tree of one segment, with every fault, and writes such trees. */
final class ConditionJson {
  /** Conditions within conditions: text nests twice as deep, and is refused soon after. */
  static final int DEPTH_MAX = 10;

  /** Conditions of one segment, those that hold others too: each is judged for each client. */
  static final int CONDITIONS_MAX = 100;

  private static final int LIST_MAX = 250;
  private static final int VALUE_LENGTH_MAX = 200;
  private static final List<String> KINDS =
      List.of("all", "any", "not", "metric", "market", "attribute");

  /** Stands where faults are noted already, so that nothing is made. */
  static final Supplier<Condition> NEVER_MADE =
      () -> {
        throw new IllegalStateException("A condition with faults is not made");
      };

  private final ComparisonJson comparisons;
  private int conditions;

  /**
   * A reader of one tree.
   *
   * @param decimalsMax of amounts of money
   */
  ConditionJson(int decimalsMax) {
    this.comparisons = new ComparisonJson(decimalsMax);
  }

  As<Condition> condition() {
    return condition(0);
  }

  /** A condition that lies within {@code depth} others. */
  private As<Condition> condition(int depth) {
    return value -> {
      if (depth > DEPTH_MAX) {
        return value.fault("lies within more than " + DEPTH_MAX + " conditions");
      }
      if (++conditions > CONDITIONS_MAX) {
        return value.fault("is one of more than " + CONDITIONS_MAX + " conditions of a segment");
      }
      return Read.object(fields -> read(fields, depth)).read(value);
    };
  }

  private Condition read(Fields fields, int depth) {
    List<String> kinds = KINDS.stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      fields.fault("", "has exactly one of " + String.join(", ", KINDS));
    }
    if (kinds.isEmpty()) {
      return fields.build(NEVER_MADE);
    }
    return switch (kinds.getFirst()) {
      case "all" -> of(fields, "all", some(condition(depth + 1)), Condition.All::new);
      case "any" -> of(fields, "any", some(condition(depth + 1)), Condition.Any::new);
      case "not" -> of(fields, "not", condition(depth + 1), Condition.Not::new);
      case "market" -> of(fields, "market", some(Read.country()), Condition.Market::new);
      case "attribute" -> attribute(fields);
      default -> comparisons.read(fields);
    };
  }

  private static <T> Condition of(
      Fields fields, String name, As<T> as, Function<T, Condition> make) {
    Field<T> field = fields.required(name, as);
    return fields.build(() -> make.apply(field.get()));
  }

  private static Condition attribute(Fields fields) {
    Field<String> name = fields.required("attribute", Read.id(Ids::check));
    Field<List<String>> values = fields.required("in", some(Read.text(VALUE_LENGTH_MAX)));
    return fields.build(() -> new Condition.Attribute(name.get(), values.get()));
  }

  /** A list of one or more. */
  private static <T> As<List<T>> some(As<T> each) {
    return value -> {
      Optional<List<T>> all = Read.list(each, LIST_MAX).read(value);
      return all.isPresent() && all.get().isEmpty() ? value.fault("has one entry or more") : all;
    };
  }

  static ObjectNode write(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> all) -> list("all", all);
      case Condition.Any(List<Condition> any) -> list("any", any);
      case Condition.Not(Condition inner) -> Json.object().set("not", write(inner));
      case Condition.Compared compared -> ComparisonJson.write(compared);
      case Condition.Market(List<Country> countries) -> {
        ObjectNode json = Json.object();
        ArrayNode codes = json.putArray("market");
        countries.stream().map(Country::code).forEach(codes::add);
        yield json;
      }
      case Condition.Attribute(String name, List<String> values) -> {
        ObjectNode json = Json.object().put("attribute", name);
        values.forEach(json.putArray("in")::add);
        yield json;
      }
    };
  }

  private static ObjectNode list(String name, List<Condition> conditions) {
    ObjectNode json = Json.object();
    ArrayNode entries = json.putArray(name);
    conditions.stream().map(ConditionJson::write).forEach(entries::add);
    return json;
  }
}
