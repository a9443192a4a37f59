package io.largesse.dynamodb;

import io.largesse.threshold.Exposure;
import io.largesse.threshold.ExposureBook;
import io.largesse.threshold.Subject;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Exposures in DynamoDB, for those who only read them. */
public final class DynamoExposures implements ExposureBook {
  private final Database database;
  private final String table;

  public DynamoExposures(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public Exposure of(Subject subject) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(
                get -> get.tableName(table).key(ExposureItems.keyOf(subject)).consistentRead(true))
            .item();
    return ExposureItems.read(subject, item == null ? Map.of() : item);
  }
}
