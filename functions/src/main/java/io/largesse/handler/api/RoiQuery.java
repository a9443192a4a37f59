package io.largesse.handler.api;

import io.largesse.handler.ApiRequest;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.measurement.ReadCells.Which;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunPage;
import io.largesse.page.PageRequest;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import java.util.Optional;

/** What {@code GET /roi} is asked for. */
record RoiQuery(Which which, RunPage page) {
  private static final int VALUE_LENGTH_MAX = 200;
  private static final int PERIOD_LENGTH_MAX = 7;

  static RoiQuery read(Fields fields) {
    Field<Dimension> dimension = fields.required("dimension", Read.word(Dimension.class));
    Field<Optional<String>> value = fields.optional("value", Read.text(VALUE_LENGTH_MAX));
    fields
        .peek(dimension)
        .flatMap(by -> fields.peek(value).flatMap(of -> of).flatMap(by::faultOf))
        .ifPresent(fault -> fields.fault("value", fault));
    Field<Optional<Period>> period =
        fields.optional("period", Read.text(PERIOD_LENGTH_MAX, Period::new));
    Field<Optional<RunId>> run = fields.optional("run", Read.id(RunId::new));
    Field<PageRequest> page = ApiRequest.page(fields);
    return fields.build(
        () -> {
          Which which = new Which(dimension.get(), value.get(), period.get());
          return new RoiQuery(which, RunPage.of(run.get(), which.toString(), page.get()));
        });
  }

  /** The market that all of it is about, if there is one. */
  Optional<String> market() {
    return switch (which.dimension()) {
      case MARKET, MARKET_TYPOLOGY, MARKET_SEGMENT, MARKET_OCCASION ->
          which.value().map(value -> value.split(":", 2)[0]);
      case ALL, BOUTIQUE, SEGMENT, TYPOLOGY, SKU, OCCASION, TIER -> Optional.empty();
    };
  }
}
