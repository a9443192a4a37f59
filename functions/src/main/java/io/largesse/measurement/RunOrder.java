package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.roi.Margins;
import io.largesse.roi.RunParameters;
import io.largesse.roi.RunParametersJson;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A run that somebody asks for.
 *
 * @param request what was asked, each field as it is written here; without what was left out
 */
public record RunOrder(RunId id, RunParameters parameters, JsonNode request) {
  /**
   * Reads an order that came as {@code request}.
   *
   * @param margins what holds where none are given; without, they must be
   */
  public static RunOrder read(
      JsonNode request, Currency reference, Optional<Margins> margins, LocalDate today) {
    return Fields.read(
        request,
        fields -> {
          Field<RunId> id = fields.required("runId", Read.id(RunOrder::id));
          RunParametersJson json = new RunParametersJson(reference, margins, today);
          Field<RunParameters> parameters = json.ordered(fields);
          return fields.build(
              () ->
                  new RunOrder(id.get(), parameters.get(), asked(request, json, parameters.get())));
        });
  }

  private static RunId id(String text) {
    RunId id = new RunId(text);
    if (PlannedRun.isPlanned(id)) {
      throw new IllegalArgumentException(
          "begins with %s, as runs of the settings alone do".formatted(PlannedRun.PREFIX));
    }
    return id;
  }

  /** Two requests of the same are the same, however they write an amount. */
  private static JsonNode asked(
      JsonNode request, RunParametersJson json, RunParameters parameters) {
    ObjectNode written = json.write(parameters);
    written.properties().removeIf(field -> !request.hasNonNull(field.getKey()));
    return written.set("runId", request.path("runId"));
  }
}
