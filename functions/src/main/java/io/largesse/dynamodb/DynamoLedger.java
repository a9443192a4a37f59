package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.measurement.Ledger;
import io.largesse.measurement.MonthSpan;
import io.largesse.measurement.RunId;
import io.largesse.money.Money;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The ledger in DynamoDB: entries by one thing under one key, by month and value. */
public final class DynamoLedger implements Ledger {
  private static final String KEY = "entries";
  private static final String PLACE = "place";

  private final Database database;
  private final String table;

  public DynamoLedger(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public void keep(RunId run, List<LedgerEntry> entries, Act act) {
    new BatchWrite(database, table)
        .put(entries.stream().map(entry -> item(run, entry, act)).toList());
  }

  @Override
  public Page<LedgerEntry> list(
      RunId run, LedgerBy by, Optional<YearMonth> month, PageRequest page) {
    String of = month.map(one -> one + "#").orElse("");
    return new Cursors("ledger", Map.of(KEY, key(run, by)), Map.of(PLACE, of))
        .query(database.client(), partition().query(key(run, by), of), page)
        .map(DynamoLedger::entry);
  }

  /** Months are written alike, and no entry has a month alone as its place. */
  @Override
  public Stream<LedgerEntry> read(RunId run, LedgerBy by, MonthSpan months) {
    QueryRequest query =
        partition()
            .between(
                key(run, by), months.first().toString(), months.last().plusMonths(1).toString());
    return database.client().queryPaginator(query).items().stream().map(DynamoLedger::entry);
  }

  @Override
  public boolean forget(RunId run, BooleanSupplier isTimeUp) {
    Partition partition = partition();
    return Stream.of(LedgerBy.values())
        .allMatch(by -> partition.remove(key(run, by), every -> true, isTimeUp));
  }

  private Partition partition() {
    return new Partition(database, table, KEY, PLACE);
  }

  private static Map<String, AttributeValue> item(RunId run, LedgerEntry entry, Act act) {
    return Item.of(KEY, key(run, entry.by()))
        .with(PLACE, entry.month() + "#" + entry.value())
        .with("of", entry.by().name())
        .with("value", entry.value())
        .with("month", entry.month().toString())
        .with("gifts", entry.gifts())
        .with("units", entry.units())
        .with("clients", entry.clients())
        .with("cost", entry.cost().units())
        .with("currency", entry.cost().currency().getCurrencyCode())
        .with("withoutCost", entry.withoutCost())
        .writtenBy(act)
        .attributes();
  }

  private static LedgerEntry entry(Map<String, AttributeValue> item) {
    return new LedgerEntry(
        LedgerBy.valueOf(text(item, "of")),
        text(item, "value"),
        YearMonth.parse(text(item, "month")),
        number(item, "gifts"),
        number(item, "units"),
        number(item, "clients"),
        new Money(number(item, "cost"), Currency.getInstance(text(item, "currency"))),
        number(item, "withoutCost"));
  }

  private static String key(RunId run, LedgerBy by) {
    return run + "#" + by;
  }
}
