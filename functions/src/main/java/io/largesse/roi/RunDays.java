package io.largesse.roi;

import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import java.time.LocalDate;

/** The days of a run: what is known, and what is measured of it. */
record RunDays(Field<LocalDate> asOf, Field<LocalDate> from, Field<LocalDate> to) {
  /**
   * @param today the as-of day where none is given
   */
  static RunDays read(Fields fields, LocalDate today) {
    Field<LocalDate> asOf = fields.optional("asOf", Read.day(), today);
    LocalDate known = fields.peek(asOf).orElse(today);
    Field<LocalDate> from =
        fields.optional(
            "from", Read.day(), known.minusMonths(RunParameters.MONTHS).withDayOfMonth(1));
    Field<LocalDate> to = fields.optional("to", Read.day(), known.minusDays(1));
    RunDays days = new RunDays(asOf, from, to);
    if (days.areIn(fields) && from.get().isAfter(to.get())) {
      fields.fault(fields.has("from") ? "from" : "to", "begins after it ends");
    }
    return days;
  }

  /** Notes what keeps a run that is asked for {@code today} from measuring anything. */
  void check(Fields fields, LocalDate today) {
    if (!areIn(fields)) {
      return;
    }
    LocalDate kept = Measuring.forgotten(asOf.get(), today).plusDays(1);
    if (asOf.get().isAfter(today)) {
      fields.fault("asOf", "is today (UTC) or earlier");
    } else if (!asOf.get().isAfter(kept)) {
      fields.fault("asOf", "is before all that is kept");
    } else if (!to.get().isBefore(asOf.get())) {
      fields.fault("to", "is before the as-of day");
    } else if (to.get().isBefore(kept)) {
      fields.fault("to", "is before all that is kept");
    }
  }

  private boolean areIn(Fields fields) {
    return fields.peek(asOf).isPresent()
        && fields.peek(from).isPresent()
        && fields.peek(to).isPresent();
  }
}
