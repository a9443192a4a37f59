package io.largesse.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ways to read what holds other values. */
final class Structures {
  private Structures() {}

  /** An object that {@code reader} understands. */
  static <T> As<T> object(Function<Fields, T> reader) {
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
  static <T> As<List<T>> list(As<T> as, int max) {
    return value -> {
      if (!value.node().isArray() || value.node().size() > max) {
        return value.fault("is an array of at most " + max + " entries");
      }
      List<T> all = new ArrayList<>();
      boolean whole = true;
      for (int index = 0; index < value.node().size(); index++) {
        Optional<T> entry = as.read(value.at(index));
        entry.ifPresent(all::add);
        whole &= entry.isPresent();
      }
      return whole ? Optional.of(List.copyOf(all)) : Optional.empty();
    };
  }

  /**
   * An object of at most {@code max} named values, in the order given. A value whose name is faulty
   * is not read: its pointer would repeat the name.
   */
  static <T> As<Map<String, T>> map(As<String> key, As<T> as, int max) {
    return value -> {
      if (!(value.node() instanceof ObjectNode node) || node.size() > max) {
        return value.fault("is an object of at most " + max + " fields");
      }
      Map<String, T> all = new LinkedHashMap<>();
      boolean whole = true;
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        Value name = new Value(node.textNode(field.getKey()), value.pointer(), value.faults());
        Optional<String> checked = key.read(name);
        Optional<T> entry = checked.flatMap(_ -> as.read(value.at(field.getKey())));
        entry.ifPresent(read -> all.put(checked.orElseThrow(), read));
        whole &= entry.isPresent();
      }
      return whole ? Optional.of(Collections.unmodifiableMap(all)) : Optional.empty();
    };
  }
}
