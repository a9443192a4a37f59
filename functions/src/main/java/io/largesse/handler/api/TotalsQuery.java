package io.largesse.handler.api;

import io.largesse.finance.CountTotals;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Read;
import io.largesse.place.Country;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What totals are asked for.
 *
 * @param to the last month; not before the first, and 24 months are the most
 */
record TotalsQuery(YearMonth from, YearMonth to, Optional<Country> market, CountTotals.By by) {
  private static final int MONTHS_MAX = 24;
  private static final int MONTH_LENGTH = 7;

  static TotalsQuery read(Fields fields) {
    Field<YearMonth> from = fields.required("from", month());
    Field<YearMonth> to = fields.required("to", month());
    Field<Optional<Country>> market = fields.optional("market", Read.country());
    Field<CountTotals.By> by =
        fields.optional("by", Read.word(CountTotals.By.class), CountTotals.By.MARKET);
    Optional<YearMonth> first = fields.peek(from);
    Optional<YearMonth> last = fields.peek(to);
    if (first.isPresent()
        && last.isPresent()
        && (last.get().isBefore(first.get())
            || !last.get().isBefore(first.get().plusMonths(MONTHS_MAX)))) {
      fields.fault("to", "is from's month or one of the 23 after it");
    }
    return fields.build(() -> new TotalsQuery(from.get(), to.get(), market.get(), by.get()));
  }

  private static As<YearMonth> month() {
    return Read.text(MONTH_LENGTH, TotalsQuery::month);
  }

  private static YearMonth month(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() >= 1900 && month.getYear() < 2200) {
        return month;
      }
    } catch (DateTimeParseException noMonth) {
      throw new IllegalArgumentException("is a month, such as 2026-11", noMonth);
    }
    throw new IllegalArgumentException("is a month of 1900 to 2199, such as 2026-11");
  }
}
