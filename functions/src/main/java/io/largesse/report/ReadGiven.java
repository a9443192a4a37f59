package io.largesse.report;

import io.largesse.measurement.Ledger;
import io.largesse.measurement.MonthSpan;
import io.largesse.measurement.RunId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds the ledger's months up to years, market by market. */
final class ReadGiven {
  /** Enough for sixty months of every market that a house has. */
  private static final int PAGES_MAX = 30;

  private final Ledger ledger;

  ReadGiven(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What was given in {@code months}, by market and then by year. */
  List<Content.Given> read(RunId run, MonthSpan months) {
    Map<String, TreeMap<Integer, Content.Given>> given = new TreeMap<>();
    pages(run)
        .flatMap(page -> page.items().stream())
        .filter(entry -> !entry.month().isBefore(months.first()))
        .filter(entry -> !entry.month().isAfter(months.last()))
        .map(ReadGiven::given)
        .forEach(
            of ->
                given
                    .computeIfAbsent(of.market(), _ -> new TreeMap<>(Comparator.naturalOrder()))
                    .merge(of.year(), of, Content.Given::and));
    return given.values().stream().flatMap(years -> years.values().stream()).toList();
  }

  private Stream<Page<LedgerEntry>> pages(RunId run) {
    return Stream.iterate(
            Optional.of(page(run, Optional.empty())),
            Optional::isPresent,
            page -> page.get().next().map(next -> page(run, Optional.of(next))))
        .map(Optional::get)
        .limit(PAGES_MAX);
  }

  private Page<LedgerEntry> page(RunId run, Optional<String> cursor) {
    return ledger.list(
        run, LedgerBy.MARKET, Optional.empty(), new PageRequest(PageRequest.LIMIT_MAX, cursor));
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
