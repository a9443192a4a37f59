package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.BoutiqueJson;
import io.largesse.boutique.Boutiques;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Boutiques in DynamoDB. */
public final class DynamoBoutiques implements Boutiques {
  static final String ID = "boutiqueId";
  private static final String MARKET = "market";

  private final Database database;
  private final String table;
  private final Patience patience;
  private final DocumentTable<Boutique> boutiques;

  public DynamoBoutiques(Database database, String table, Patience patience) {
    this.database = database;
    this.table = table;
    this.patience = patience;
    this.boutiques = documents(database, table);
  }

  /** How a boutique is stored, for those who read it along with other items. */
  static DocumentTable<Boutique> documents(Database database, String table) {
    return new DocumentTable<>(
        database,
        table,
        ID,
        boutique -> boutique.id().value(),
        BoutiqueJson::write,
        BoutiqueJson::read,
        (boutique, item) -> item.with(MARKET, boutique.market().code()));
  }

  @Override
  public Optional<Versioned<Boutique>> find(BoutiqueId id) {
    return boutiques.find(id.value());
  }

  @Override
  public Outcome save(Boutique boutique, Optional<Long> read, Act act) {
    return patience.begin().insist("a boutique", () -> trySave(boutique, read, act));
  }

  @Override
  public Page<Boutique> list(Optional<Country> market, PageRequest page) {
    return market
        .map(of -> ofMarket(of, page))
        .orElseGet(() -> all(page))
        .map(item -> boutiques.versioned(item).value());
  }

  /** Empty if the race was lost. */
  private Optional<Outcome> trySave(Boutique boutique, Optional<Long> read, Act act) {
    Optional<Versioned<Boutique>> before = find(boutique.id());
    Optional<Saved<Boutique>> settled = Saved.settled(boutique, before, read);
    if (settled.isPresent()) {
      return Optional.of(new Outcome.Agreed(settled.get()));
    }
    Versioned<Boutique> now = new Versioned<>(boutique, read.orElse(0L) + 1);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(boutiques.put(now, act));
    writes.addAll(new EntityItems(table, act).follow(before.map(Versioned::value), boutique));
    return switch (Written.transaction(database.client(), writes)) {
      case Written.Done() ->
          Optional.of(
              new Outcome.Agreed(
                  before.isEmpty() ? new Saved.Created<>(now) : new Saved.Replaced<>(now)));
      case Written.Refused refused -> disagreement(refused);
      case Written.Contended() -> Optional.empty();
    };
  }

  /** An entity's refusal is final; the boutique's own is a race that was lost. */
  private static Optional<Outcome> disagreement(Written.Refused refused) {
    return refused.failed().contains(1) && !refused.items().get(1).isEmpty()
        ? Optional.of(new Outcome.Disagreed(EntityItems.month(refused.items().get(1))))
        : Optional.empty();
  }

  private Page<Map<String, AttributeValue>> ofMarket(Country market, PageRequest page) {
    return new Cursors("boutiques-of-market", Map.of(MARKET, market.code()), Map.of(ID, ""))
        .query(
            database.client(),
            QueryRequest.builder()
                .tableName(table)
                .indexName("byMarket")
                .keyConditionExpression("market = :market")
                .expressionAttributeValues(Map.of(":market", AttributeValue.fromS(market.code())))
                .build(),
            page);
  }

  /** A scan, as a house has some hundreds of boutiques; in no order, and pages may be short. */
  private Page<Map<String, AttributeValue>> all(PageRequest page) {
    return new Cursors("boutiques", Map.of(), Map.of(ID, ""))
        .scan(
            database.client(),
            ScanRequest.builder()
                .tableName(table)
                .filterExpression("attribute_exists(market)")
                .build(),
            page);
  }
}
