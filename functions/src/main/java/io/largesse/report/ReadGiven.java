package io.largesse.report;

import io.largesse.measurement.Ledger;
import io.largesse.measurement.MonthSpan;
import io.largesse.measurement.RunId;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds the ledger's months up to years, market by market. */
final class ReadGiven {
  private final Ledger ledger;

  ReadGiven(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What was given in {@code months}, all of it, by market and then by year. */
  List<Content.Given> read(RunId run, MonthSpan months) {
    Map<String, TreeMap<Integer, Content.Given>> given = new TreeMap<>();
    ledger
        .read(run, LedgerBy.MARKET, months)
        .map(ReadGiven::given)
        .forEach(
            of ->
                given
                    .computeIfAbsent(of.market(), _ -> new TreeMap<>())
                    .merge(of.year(), of, Content.Given::and));
    return given.values().stream().flatMap(years -> years.values().stream()).toList();
  }

  private static Content.Given given(LedgerEntry entry) {
    return new Content.Given(
        entry.value(),
        entry.month().getYear(),
        entry.gifts(),
        entry.units(),
        entry.cost(),
        entry.withoutCost());
  }
}
