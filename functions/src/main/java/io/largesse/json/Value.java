package io.largesse.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** One value of an input: where it stands, and where its faults are noted. */
public record Value(JsonNode node, String pointer, List<Fault> faults) {
  /** Notes a fault of this value, and gives nothing. */
  public <T> Optional<T> fault(String detail) {
    faults.add(new Fault(pointer, detail));
    return Optional.empty();
  }
}
