package io.largesse.dynamodb;

import io.largesse.event.Image;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as streams tell of them, for tests. */
public final class Images {
  private Images() {}

  /** The one item of {@code table} with the key {@code value}. */
  public static Image of(TestTables tables, String table, String key, String value) {
    Map<String, AttributeValue> item =
        tables
            .client()
            .getItem(
                get ->
                    get.tableName(tables.name(table))
                        .key(Map.of(key, AttributeValue.fromS(value)))
                        .consistentRead(true))
            .item();
    Map<String, String> attributes = new HashMap<>();
    item.forEach(
        (name, attribute) -> {
          if (attribute.s() != null || attribute.n() != null) {
            attributes.put(name, attribute.s() == null ? attribute.n() : attribute.s());
          }
        });
    return new Image(attributes);
  }
}
