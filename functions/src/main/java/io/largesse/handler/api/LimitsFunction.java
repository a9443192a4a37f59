package io.largesse.handler.api;

import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.PassedLimits;
import io.largesse.threshold.ReportedLimit.State;
import io.largesse.threshold.ReportedLimitJson;
import java.util.Map;
import java.util.Optional;

/** {@code GET /limits/passed}: the limits that turned out to be passed. */
public final class LimitsFunction extends ApiFunction {
  /** Called by Lambda. */
  public LimitsFunction() {
    this(Wiring.ofLambda());
  }

  public LimitsFunction(Wiring wiring) {
    this(wiring, wiring.passedLimits());
  }

  private LimitsFunction(Wiring wiring, PassedLimits limits) {
    super(wiring, Map.of("GET /limits/passed", request -> passed(limits, request)));
  }

  private static ApiResponse passed(PassedLimits limits, ApiRequest request) {
    record Query(Country market, Optional<State> state, PageRequest page) {
      static Query read(Fields fields) {
        Field<Country> market = fields.required("market", Read.country());
        Field<Optional<State>> state = fields.optional("state", Read.word(State.class));
        Field<PageRequest> page = ApiRequest.page(fields);
        return fields.build(() -> new Query(market.get(), state.get(), page.get()));
      }
    }

    Query query = request.query(Query::read);
    if (!request.caller().actsIn(query.market)) {
      throw new Forbidden();
    }
    return ApiResponse.page(
        limits.ofMarket(query.market, query.state, query.page), ReportedLimitJson::write);
  }
}
