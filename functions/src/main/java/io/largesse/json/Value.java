package io.largesse.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** One value of an input: where it stands, and where its faults are noted. */
public record Value(JsonNode node, String pointer, List<Fault> faults) {
  /** The value of the field {@code name} of this object. */
  Value at(String name) {
    return new Value(node.path(name), below(pointer, name), faults);
  }

  /** The value at {@code index} of this array. */
  Value at(int index) {
    return new Value(node.path(index), pointer + "/" + index, faults);
  }

  /** The pointer of the field {@code name} of what is at {@code pointer}. */
  static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Notes a fault of this value, and gives nothing. */
  public <T> Optional<T> fault(String detail) {
    faults.add(new Fault(pointer, detail));
    return Optional.empty();
  }
}
