package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.money.RateBook;
import io.largesse.money.RateSheet;
import io.largesse.money.RateSheets;
import io.largesse.money.SourceOrder;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The rates of every source in DynamoDB. */
public final class DynamoRateSheets implements RateSheets {
  /** Writes of one transaction at most, by DynamoDB's own limit. */
  static final int BATCH_MAX = 100;

  /** More would open connections of their own each time: the JDK keeps five. */
  private static final int BATCHES_AT_ONCE = 4;

  private static final String IMPORT = "an import of rates";

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
    Patience.Spending budget = patience.begin();
    String sourceBase = RateTable.sourceBase(sheets.getFirst());
    if (!sheets.stream().allMatch(sheet -> RateTable.sourceBase(sheet).equals(sourceBase))) {
      throw new IllegalArgumentException("Sheets of several sources are kept one by one");
    }
    if (!rates.count(sourceBase, SOURCES_MAX, act)) {
      return new Keeping.TooManySources();
    }
    List<RateChange> changes = changes(sourceBase, sheets);
    AtOnce.each(BATCHES_AT_ONCE, batches(changes), batch -> write(batch, act, budget));
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

  /** The sheets that say something new, each beside what is known of its day. */
  private List<RateChange> changes(String sourceBase, List<RateSheet> sheets) {
    LocalDate first = sheets.stream().map(RateSheet::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = sheets.stream().map(RateSheet::day).max(LocalDate::compareTo).orElseThrow();
    Map<String, String> known = rates.documents(sourceBase, first, last);
    return sheets.stream()
        .map(sheet -> new RateChange(sheet, Optional.ofNullable(known.get(sheet.day().toString()))))
        .filter(RateChange::isNew)
        .toList();
  }

  private static List<List<RateChange>> batches(List<RateChange> changes) {
    return IntStream.iterate(0, from -> from < changes.size(), from -> from + BATCH_MAX)
        .mapToObj(from -> changes.subList(from, Math.min(from + BATCH_MAX, changes.size())))
        .toList();
  }

  private void write(List<RateChange> batch, Act act, Patience.Spending budget) {
    if (budget.spent()) {
      throw new Busy(IMPORT);
    }
    Batch left = new Batch(batch, act);
    budget.insist(IMPORT, left::write);
  }

  /** Some changes, written together; those whose days another import has changed are made anew. */
  private final class Batch {
    private final Act act;
    private List<RateChange> left;

    Batch(List<RateChange> all, Act act) {
      this.left = all;
      this.act = act;
    }

    /** Empty while something is left to write. */
    Optional<Boolean> write() {
      if (left.isEmpty()) {
        return Optional.of(true);
      }
      List<TransactWriteItem> writes =
          left.stream().map(change -> change.write(table, act)).toList();
      return switch (Written.transaction(database.client(), writes)) {
        case Written.Done() -> Optional.of(true);
        case Written.Contended() -> Optional.empty();
        case Written.Refused refused -> {
          left = anew(refused);
          yield Optional.empty();
        }
      };
    }

    private List<RateChange> anew(Written.Refused refused) {
      return IntStream.range(0, left.size())
          .mapToObj(
              index ->
                  refused.failed().contains(index)
                      ? left.get(index).after(refused.items().get(index))
                      : left.get(index))
          .filter(RateChange::isNew)
          .toList();
    }
  }
}
