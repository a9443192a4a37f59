package io.largesse.dynamodb;

import io.largesse.catalogue.Catalogue;
import io.largesse.catalogue.CatalogueContract;

/** Holds the catalogue to its contract on DynamoDB. */
final class DynamoCatalogueTest extends CatalogueContract {
  private final TestTables tables = new TestTables();
  private final Catalogue catalogue =
      new DynamoCatalogue(tables.database(), tables.name("CatalogueTable"));

  @Override
  protected Catalogue catalogue() {
    return catalogue;
  }
}
