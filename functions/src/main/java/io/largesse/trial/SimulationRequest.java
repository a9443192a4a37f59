package io.largesse.trial;

import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.threshold.Span;
import java.time.LocalDate;

/** A simulation as it is asked for: the draft of a market on the gifts given in {@code period}. */
public record SimulationRequest(SimulationId id, Span period) {
  /** No longer a period, so that a slip does not set all gifts of the house in motion. */
  static final int MONTHS_MAX = 36;

  /** Reads one that is asked for on {@code today}. */
  public static SimulationRequest read(Fields fields, LocalDate today) {
    Field<SimulationId> id = fields.required("simulationId", Read.id(SimulationId::new));
    Field<LocalDate> from = fields.required("from", Read.day());
    Field<LocalDate> to = fields.required("to", Read.day());
    if (fields.peek(to).filter(day -> day.isAfter(today)).isPresent()) {
      fields.fault("to", "is today or a day before");
    }
    fields
        .peek(from)
        .ifPresent(first -> fields.peek(to).ifPresent(last -> check(fields, first, last)));
    return fields.build(() -> new SimulationRequest(id.get(), new Span(from.get(), to.get())));
  }

  private static void check(Fields fields, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      fields.fault("to", "is not before from");
    } else if (to.isAfter(from.plusMonths(MONTHS_MAX))) {
      fields.fault("to", "is at most 36 months after from");
    }
  }
}
