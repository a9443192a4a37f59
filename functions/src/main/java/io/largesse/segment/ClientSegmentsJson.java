package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.history.Placed;
import io.largesse.json.Json;
import io.largesse.language.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Writes in which segments a client is, and how they came there, in words of one language. */
public final class ClientSegmentsJson {
  private final ExplanationJson explanations;

  /**
   * A writer of them.
   *
   * @param reference the currency of the histories' amounts
   */
  public ClientSegmentsJson(Language language, Currency reference) {
    this.explanations = new ExplanationJson(language, reference);
  }

  public ObjectNode write(ClientSegments segments) {
    ObjectNode json = Json.object();
    ArrayNode axes = json.putArray("axes");
    segments.axes().stream().map(this::write).forEach(axes::add);
    ArrayNode history = json.putArray("history");
    changes(segments).stream().map(ClientSegmentsJson::write).forEach(history::add);
    segments.wholeSince().ifPresent(_ -> json.put("wholeSince", day(segments.wholeSince())));
    return json;
  }

  private ObjectNode write(ClientSegments.OnAxis on) {
    ObjectNode json =
        Json.object()
            .put("axis", on.axis().name())
            .put("segment", on.segment())
            .put("version", on.version())
            .put("since", day(on.since()))
            .put("until", day(on.until()));
    json.set("nominated", on.nominated().map(NominationJson::write).orElse(null));
    explanations.writeTo(json, on.explanation());
    return json;
  }

  private record Change(String axis, Placed placed) {}

  /** The oldest first, whatever the axis. */
  private static List<Change> changes(ClientSegments segments) {
    return segments.placements().entrySet().stream()
        .flatMap(
            axis ->
                axis.getValue().changes().stream().map(placed -> new Change(axis.getKey(), placed)))
        .sorted(
            Comparator.comparing((Change change) -> change.placed().at())
                .thenComparing(Change::axis)
                .thenComparingLong(change -> change.placed().sequence()))
        .toList();
  }

  private static ObjectNode write(Change change) {
    Placed placed = change.placed();
    return Json.object()
        .put("axis", change.axis())
        .put("from", placed.from().orElse(null))
        .put("to", placed.segment())
        .put("at", placed.at().toString())
        .put("cause", placed.cause().name())
        .put("ref", placed.ref().orElse(null));
  }

  private static @Nullable String day(OptionalInt day) {
    return day.isPresent() ? LocalDate.ofEpochDay(day.getAsInt()).toString() : null;
  }
}
