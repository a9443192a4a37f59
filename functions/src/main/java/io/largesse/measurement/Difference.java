package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.roi.Cell;
import io.largesse.roi.CellJson;
import io.largesse.roi.Period;
import io.largesse.roi.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What two runs say of one cell; one of them at least has it. */
public record Difference(Optional<Cell> from, Optional<Cell> to) {
  Period period() {
    return either().period();
  }

  private Cell either() {
    return from.or(() -> to).orElseThrow();
  }

  /** Whether the state is another; a cell that is not there has no data. */
  public boolean isOfState() {
    return state(from) != state(to);
  }

  private static State state(Optional<Cell> cell) {
    return cell.map(Cell::state).orElse(State.NO_DATA);
  }

  /** As it is told, with a pointer to each figure that differs. */
  public ObjectNode write() {
    Cell either = either();
    ObjectNode json =
        Json.object()
            .put("dimension", either.key().dimension().name())
            .put("value", either.key().value())
            .put("period", either.period().name())
            .put("stateChanged", isOfState());
    Optional<ObjectNode> before = from.map(CellJson::write);
    Optional<ObjectNode> after = to.map(CellJson::write);
    ArrayNode differs = json.putArray("differs");
    if (before.isPresent() && after.isPresent()) {
      pointers("", before.get(), after.get()).forEach(differs::add);
    }
    json.set("from", before.orElse(null));
    json.set("to", after.orElse(null));
    return json;
  }

  /** Where the two differ, down to single figures; a list differs as a whole. */
  private static List<String> pointers(String at, JsonNode one, JsonNode other) {
    if (one.equals(other)) {
      return List.of();
    }
    if (!one.isObject() || !other.isObject()) {
      return List.of(at);
    }
    Set<String> names = new LinkedHashSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    List<String> pointers = new ArrayList<>();
    names.forEach(
        name -> pointers.addAll(pointers(at + "/" + name, one.path(name), other.path(name))));
    return pointers;
  }
}
