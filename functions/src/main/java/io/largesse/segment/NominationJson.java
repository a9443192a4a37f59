package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.history.Nomination;
import io.largesse.id.Ids;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.time.LocalDate;

/** A nomination in JSON. */
public final class NominationJson {
  private static final int REASON_LENGTH_MAX = 500;

  private NominationJson() {}

  /**
   * Reads a nomination.
   *
   * @param by who puts it on record
   */
  public static Nomination read(Fields fields, String by) {
    Field<String> segment = fields.required("segment", Read.id(Ids::check));
    Field<LocalDate> from = fields.required("from", Read.day());
    Field<LocalDate> to = fields.required("to", Read.day());
    Field<String> reason = fields.required("reason", Read.text(REASON_LENGTH_MAX));
    fields
        .peek(from)
        .filter(first -> fields.peek(to).filter(first::isAfter).isPresent())
        .ifPresent(_ -> fields.fault("to", "is not before from"));
    return fields.build(
        () -> new Nomination(segment.get(), day(from.get()), day(to.get()), reason.get(), by));
  }

  public static ObjectNode write(Nomination nomination) {
    return Json.object()
        .put("segment", nomination.segment())
        .put("from", LocalDate.ofEpochDay(nomination.from()).toString())
        .put("to", LocalDate.ofEpochDay(nomination.to()).toString())
        .put("reason", nomination.reason())
        .put("by", nomination.by());
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
