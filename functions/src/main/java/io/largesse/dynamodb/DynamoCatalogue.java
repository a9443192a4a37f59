package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.catalogue.Catalogue;
import io.largesse.catalogue.Sku;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.SkuJson;
import io.largesse.catalogue.Typology;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The catalogue in DynamoDB. */
public final class DynamoCatalogue implements Catalogue {
  private static final String SKU = "sku";
  private static final String TYPOLOGY = "typology";

  private final Database database;
  private final String table;
  private final DocumentTable<Sku> skus;

  public DynamoCatalogue(Database database, String table) {
    this.database = database;
    this.table = table;
    this.skus = documents(database, table);
  }

  /** How a SKU is stored, for those who read it along with other items. */
  static DocumentTable<Sku> documents(Database database, String table) {
    return new DocumentTable<>(
        database,
        table,
        SKU,
        sku -> sku.code().value(),
        SkuJson::write,
        SkuJson::read,
        (sku, item) -> item.with(TYPOLOGY, sku.typology().name()));
  }

  @Override
  public Optional<Versioned<Sku>> find(SkuCode code) {
    return skus.find(code.value());
  }

  @Override
  public Saved<Sku> save(Sku sku, Optional<Long> read, Act act) {
    return skus.save(sku, read, act);
  }

  @Override
  public Page<Sku> list(Optional<Typology> typology, PageRequest page) {
    return typology
        .map(of -> ofTypology(of, page))
        .orElseGet(() -> all(page))
        .map(item -> skus.versioned(item).value());
  }

  private Page<Map<String, AttributeValue>> ofTypology(Typology typology, PageRequest page) {
    return new Cursors("catalogue-of-typology", Map.of(TYPOLOGY, typology.name()), Map.of(SKU, ""))
        .query(
            database.client(),
            QueryRequest.builder()
                .tableName(table)
                .indexName("byTypology")
                .keyConditionExpression("typology = :typology")
                .expressionAttributeValues(
                    Map.of(":typology", AttributeValue.fromS(typology.name())))
                .build(),
            page);
  }

  private Page<Map<String, AttributeValue>> all(PageRequest page) {
    return new Cursors("catalogue", Map.of(), Map.of(SKU, ""))
        .scan(database.client(), ScanRequest.builder().tableName(table).build(), page);
  }
}
