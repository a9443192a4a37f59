package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.money.RateBook;
import io.largesse.money.RateSheet;
import io.largesse.money.RateSheets;
import io.largesse.money.SourceOrder;
import io.largesse.version.Patience;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The rates of every source in DynamoDB. */
public final class DynamoRateSheets implements RateSheets {
  /** Writes of one batch at most, by DynamoDB's own limit. */
  private static final int BATCH_MAX = 25;

  private final Database database;
  private final String table;
  private final RateTable rates;
  private final SourceOrder order;
  private final Patience patience;

  public DynamoRateSheets(Database database, String table, SourceOrder order, Patience patience) {
    this.database = database;
    this.table = table;
    this.rates = new RateTable(database, table);
    this.order = order;
    this.patience = patience;
  }

  @Override
  public Keeping keep(List<RateSheet> sheets, Act act) {
    String sourceBase = RateTable.sourceBase(sheets.getFirst());
    if (!sheets.stream().allMatch(sheet -> RateTable.sourceBase(sheet).equals(sourceBase))) {
      throw new IllegalArgumentException("Sheets of several sources are kept one by one");
    }
    if (!rates.count(sourceBase, SOURCES_MAX, act)) {
      return new Keeping.TooManySources();
    }
    List<WriteRequest> changes =
        changed(sourceBase, sheets)
            .map(
                sheet ->
                    WriteRequest.builder()
                        .putRequest(put -> put.item(RateTable.item(sheet, act)))
                        .build())
            .toList();
    write(changes);
    rates.count(sourceBase, SOURCES_MAX, act);
    return new Keeping.Kept(changes.size());
  }

  @Override
  public List<RateSheet> lastKnown(LocalDate day) {
    return order.sort(rates.index().sources()).stream()
        .map(source -> rates.sheets(source, day.minusDays(RateBook.DAYS_BACK_MAX), day))
        .filter(sheets -> !sheets.isEmpty())
        .map(List::getLast)
        .toList();
  }

  /** The sheets that say something new, together with what was known of their days. */
  private Stream<RateSheet> changed(String sourceBase, List<RateSheet> sheets) {
    LocalDate first = sheets.stream().map(RateSheet::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = sheets.stream().map(RateSheet::day).max(LocalDate::compareTo).orElseThrow();
    Map<String, String> known = rates.documents(sourceBase, first, last);
    return sheets.stream()
        .filter(sheet -> !RateTable.document(sheet).equals(known.get(sheet.day().toString())))
        .map(sheet -> together(Optional.ofNullable(known.get(sheet.day().toString())), sheet))
        .filter(sheet -> !RateTable.document(sheet).equals(known.get(sheet.day().toString())));
  }

  private static RateSheet together(Optional<String> known, RateSheet sheet) {
    Map<Currency, BigDecimal> all = new HashMap<>();
    known.map(RateTable::sheet).ifPresent(earlier -> all.putAll(earlier.rates()));
    all.putAll(sheet.rates());
    return new RateSheet(sheet.source(), sheet.day(), sheet.base(), all);
  }

  private void write(List<WriteRequest> changes) {
    Patience.Spending spending = patience.begin();
    for (int from = 0; from < changes.size(); from += BATCH_MAX) {
      Batch batch = new Batch(changes.subList(from, Math.min(from + BATCH_MAX, changes.size())));
      spending.insist("import of rates", batch::write);
    }
  }

  /** Some writes, of which DynamoDB may leave a part undone. */
  private final class Batch {
    private List<WriteRequest> left;

    Batch(List<WriteRequest> all) {
      this.left = all;
    }

    /** Empty while something is left to write. */
    Optional<Boolean> write() {
      left =
          database
              .client()
              .batchWriteItem(batch -> batch.requestItems(Map.of(table, left)))
              .unprocessedItems()
              .getOrDefault(table, List.of());
      return left.isEmpty() ? Optional.of(true) : Optional.empty();
    }
  }
}
