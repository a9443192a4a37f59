package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
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
 * @param request what was asked, as it came
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
          Field<RunId> id = fields.required("runId", Read.id(RunId::new));
          Field<RunParameters> parameters =
              new RunParametersJson(reference, margins, today).in(fields);
          if (request.path("asOf").asText().compareTo(today.toString()) > 0) {
            fields.fault("asOf", "is today (UTC) or earlier");
          }
          return fields.build(() -> new RunOrder(id.get(), parameters.get(), request));
        });
  }
}
