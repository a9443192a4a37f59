package io.largesse.handler.api;

import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.threshold.RuleMarket;
import java.time.LocalDate;
import java.util.Optional;

/** Which rules a list is asked for: those of a market, of all times or in force on one day. */
record RulesQuery(RuleMarket market, Optional<LocalDate> on) {
  private static final int MARKET_LENGTH_MAX = 5;

  static RulesQuery read(Fields query) {
    Field<RuleMarket> market =
        query.required("market", Read.text(MARKET_LENGTH_MAX, RuleMarket::new));
    Field<Optional<LocalDate>> on = query.optional("on", Read.day());
    return query.build(() -> new RulesQuery(market.get(), on.get()));
  }
}
