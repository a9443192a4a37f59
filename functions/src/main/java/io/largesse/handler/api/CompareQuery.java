package io.largesse.handler.api;

import io.largesse.handler.ApiRequest;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.measurement.CompareRuns;
import io.largesse.measurement.CompareRuns.Pair;
import io.largesse.measurement.CompareRuns.Which;
import io.largesse.measurement.RunId;
import io.largesse.page.Mark;
import io.largesse.page.PageRequest;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import java.util.Optional;

/**
 * What {@code GET /roi/compare} is asked for.
 *
 * @param runs that were named, or that the page before was of
 */
record CompareQuery(Optional<Pair> runs, Which which, PageRequest page) {
  private static final int RUNS_LENGTH_MAX = 129;
  private static final int PERIOD_LENGTH_MAX = 7;

  static CompareQuery read(Fields fields) {
    Field<Optional<Pair>> runs =
        fields.optional("runs", Read.text(RUNS_LENGTH_MAX, CompareQuery::pair));
    Field<Optional<Dimension>> dimension = fields.optional("dimension", Read.word(Dimension.class));
    Field<Optional<Period>> period =
        fields.optional("period", Read.text(PERIOD_LENGTH_MAX, Period::new));
    Field<Boolean> ofState =
        fields.optional("stateChanged", Read.text(5, CompareQuery::yesOrNo), false);
    Field<PageRequest> page = ApiRequest.page(fields);
    return fields.build(
        () ->
            new CompareQuery(
                sameAsBefore(runs.get(), page.get()),
                new Which(dimension.get(), period.get(), ofState.get()),
                page.get()));
  }

  private static Optional<Pair> sameAsBefore(Optional<Pair> named, PageRequest page) {
    Optional<Pair> before = page.cursor().map(CompareRuns::pair);
    if (named.isPresent() && before.isPresent() && !named.equals(before)) {
      throw Mark.foreign();
    }
    return before.or(() -> named);
  }

  private static Pair pair(String text) {
    String[] ids = text.split(",", -1);
    if (ids.length != 2 || ids[0].equals(ids[1])) {
      throw new IllegalArgumentException("names two runs, such as a,b");
    }
    return new Pair(new RunId(ids[0]), new RunId(ids[1]));
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is true or false");
    };
  }
}
