package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.finance.Declaration;
import io.largesse.finance.DeclarationId;
import io.largesse.finance.DeclarationJson;
import io.largesse.finance.Declarations;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Declarations in DynamoDB: one item each, written with the gift and then only posted. */
public final class DynamoDeclarations implements Declarations {
  private static final String ID = "declarationId";
  private static final String MARKET = "market";
  private static final String DAY = "day";
  private static final String ENTITY = "entity";
  private static final String POSTED = "posted";

  private final Database database;
  private final String table;
  private final DocumentTable<Declaration> documents;

  public DynamoDeclarations(Database database, String table) {
    this.database = database;
    this.table = table;
    this.documents = documents(database, table);
  }

  /** The write of a declaration that was never made before, for the transaction of its gift. */
  static TransactWriteItem put(Database database, String table, Declaration declaration, Act act) {
    return documents(database, table).put(new Versioned<>(declaration, 1), act);
  }

  static DocumentTable<Declaration> documents(Database database, String table) {
    return new DocumentTable<>(
        database,
        table,
        ID,
        declaration -> declaration.id().toString(),
        DeclarationJson::write,
        DeclarationJson::read,
        DynamoDeclarations::index);
  }

  @Override
  public Optional<Versioned<Declaration>> find(DeclarationId id) {
    return documents.find(id.toString());
  }

  @Override
  public boolean save(Declaration posted, long read, Act act) {
    List<TransactWriteItem> write = List.of(documents.put(new Versioned<>(posted, read + 1), act));
    return Written.transaction(database.client(), write) instanceof Written.Done;
  }

  @Override
  public Page<Declaration> ofMarket(Country market, Query query, PageRequest page) {
    String from = query.days().from().toString();
    String to = query.days().to().toString();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":market", AttributeValue.fromS(market.code()));
    values.put(":from", AttributeValue.fromS(from));
    values.put(":to", AttributeValue.fromS(to));
    List<String> filters = new ArrayList<>();
    query
        .entity()
        .ifPresent(
            entity -> {
              values.put(":entity", AttributeValue.fromS(entity.value()));
              filters.add("entity = :entity");
            });
    query
        .posted()
        .ifPresent(
            yes -> filters.add((yes ? "attribute_exists" : "attribute_not_exists") + "(posted)"));
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byMarket")
            .keyConditionExpression("market = :market AND #day BETWEEN :from AND :to")
            .expressionAttributeNames(Map.of("#day", DAY))
            .expressionAttributeValues(values);
    if (!filters.isEmpty()) {
      request.filterExpression(String.join(" AND ", filters));
    }
    return new Cursors("declarations", Map.of(MARKET, market.code()), Map.of(DAY, "", ID, ""))
        .within(DAY, from, to)
        .query(database.client(), request.build(), page)
        .map(item -> documents.versioned(item).value());
  }

  private static void index(Declaration declaration, Item item) {
    item.with(MARKET, declaration.gift().market().code())
        .with(DAY, declaration.gift().day().toString())
        .with(ENTITY, declaration.gift().entity().value());
    declaration.posted().ifPresent(posting -> item.with(POSTED, posting.reference()));
  }
}
