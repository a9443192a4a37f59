package io.largesse.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.history.History;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import io.largesse.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A client who has come to another segment: each change that a history has and had not before, the
 * first one too.
 */
public final class SegmentEvents implements ChangeEvents {
  @Override
  public List<Event> of(Change change) {
    if (!HistoryImage.isOf(change)) {
      return List.of();
    }
    Map<String, Placement> before = placements(HistoryImage.replaced(change.before()));
    Map<String, Placement> after = placements(HistoryImage.read(change.after()));
    return after.entrySet().stream()
        .flatMap(
            axis -> {
              long told = last(before.getOrDefault(axis.getKey(), Placement.NONE));
              return axis.getValue().changes().stream()
                  .filter(placed -> placed.sequence() > told)
                  .map(placed -> event(change, axis.getKey(), placed));
            })
        .toList();
  }

  /** In the order of the axes' names, so that the same change tells the same in every process. */
  private static Map<String, Placement> placements(History history) {
    return new TreeMap<>(history.placements());
  }

  /** The number of the last change; 0 where there was none. */
  private static long last(Placement placement) {
    return placement.changes().isEmpty() ? 0 : placement.changes().getLast().sequence();
  }

  /**
   * Known by its number and its time: a history that was built again from garbage counts its
   * changes from 1 once more.
   */
  private static Event event(Change change, String axis, Placed placed) {
    String client = change.after().orElseThrow().text("clientId");
    ObjectNode detail = Json.object().put("clientId", client).put("axis", axis);
    detail.put("from", placed.from().orElse(null));
    detail
        .put("to", placed.segment())
        .put("cause", placed.cause().name())
        .put("version", placed.version());
    return Event.of(
        "SegmentChanged",
        client + "#" + axis,
        placed.sequence() + "@" + placed.at(),
        placed.at(),
        detail);
  }
}
