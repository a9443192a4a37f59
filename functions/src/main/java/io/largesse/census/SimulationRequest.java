package io.largesse.census;

import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.segment.Axis;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationJson;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/**
 * A simulation as it is asked for.
 *
 * @param definition what is to be tried; the axis' draft if there is none
 */
public record SimulationRequest(SimulationId id, Optional<Segmentation> definition) {
  /** Reads one of {@code axis}, whose amounts are of {@code currency}. */
  public static Function<Fields, SimulationRequest> reader(Axis axis, Currency currency) {
    return fields -> {
      Field<SimulationId> id = fields.required("simulationId", Read.id(SimulationId::new));
      Field<Optional<Segmentation>> definition =
          fields.optional("definition", Read.object(SegmentationJson.draft(axis, currency)));
      return fields.build(() -> new SimulationRequest(id.get(), definition.get()));
    };
  }

  /** Whether {@code question} is what this asks. */
  boolean asks(Question question) {
    return question instanceof Question.Tried(Segmentation tried, boolean ofDraft)
        && definition.map(tried::equals).orElse(ofDraft)
        && definition.isEmpty() == ofDraft;
  }
}
