package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.audit.Act;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A table of values that are stored whole, as JSON, each with a version that a replacement names.
 *
 * @param <T> what the table holds
 */
final class DocumentTable<T> {
  static final String DOCUMENT = "document";
  static final String VERSION = "version";

  private final DynamoDbClient client;
  private final String table;
  private final String key;
  private final Function<T, String> id;
  private final Function<T, ? extends JsonNode> write;
  private final Function<Fields, T> read;
  private final BiConsumer<T, Item> index;

  /**
   * @param key the name of the partition key, which {@code id} gives
   * @param index adds the attributes that the table's indexes look at
   */
  DocumentTable(
      Database database,
      String table,
      String key,
      Function<T, String> id,
      Function<T, ? extends JsonNode> write,
      Function<Fields, T> read,
      BiConsumer<T, Item> index) {
    this.client = database.client();
    this.table = table;
    this.key = key;
    this.id = id;
    this.write = write;
    this.read = read;
    this.index = index;
  }

  /** Reads consistently. */
  Optional<Versioned<T>> find(String wanted) {
    Map<String, AttributeValue> item =
        client.getItem(get -> get.tableName(table).key(keyOf(wanted)).consistentRead(true)).item();
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(versioned(item));
  }

  /** Puts {@code value} in its place if nothing, or what the caller has read, is there. */
  Saved<T> save(T value, Optional<Long> read, Act act) {
    long version = read.orElse(0L) + 1;
    Map<String, AttributeValue> item = item(value, version, act);
    try {
      client.putItem(
          put -> {
            put.tableName(table)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
            if (read.isEmpty()) {
              put.conditionExpression("attribute_not_exists(#key)")
                  .expressionAttributeNames(Map.of("#key", key));
            } else {
              put.conditionExpression("#version = :read")
                  .expressionAttributeNames(Map.of("#version", VERSION))
                  .expressionAttributeValues(
                      Map.of(":read", AttributeValue.fromN(Long.toString(read.get()))));
            }
          });
    } catch (ConditionalCheckFailedException inPlace) {
      return compare(value, read, inPlace.hasItem() ? inPlace.item() : Map.of());
    }
    Versioned<T> now = new Versioned<>(value, version);
    return read.isEmpty() ? new Saved.Created<>(now) : new Saved.Replaced<>(now);
  }

  /** The write of {@code now}, for a transaction, in place of the version before it. */
  TransactWriteItem put(Versioned<T> now, Act act) {
    return Puts.inPlaceOf(now.version() - 1, table, key, item(now.value(), now.version(), act));
  }

  Map<String, AttributeValue> item(T value, long version, Act act) {
    Item item = Item.of(key, id.apply(value));
    index.accept(value, item);
    return item.with(DOCUMENT, Json.write(write.apply(value)))
        .with(VERSION, version)
        .writtenBy(act)
        .attributes();
  }

  Map<String, AttributeValue> keyOf(String wanted) {
    return Map.of(key, AttributeValue.fromS(wanted));
  }

  Versioned<T> versioned(Map<String, AttributeValue> item) {
    return new Versioned<>(Stored.read(text(item, DOCUMENT), read), number(item, VERSION));
  }

  private Saved<T> compare(T value, Optional<Long> read, Map<String, AttributeValue> inPlace) {
    if (!inPlace.isEmpty() && versioned(inPlace).value().equals(value)) {
      return new Saved.Unchanged<>(versioned(inPlace));
    }
    return read.isEmpty() ? new Saved.Unread<>() : new Saved.Stale<>();
  }
}
