package io.largesse.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Counts round trips and capacity units as AWS charges them, over the sizes of items: DynamoDB
 * Local reports too few for transactions, and none for indexes.
 *
 * <p>A consistent read costs one unit for each 4 KB, and one for an item that is not there. A write
 * within a transaction costs two for each KB of the larger of the item before and after; each index
 * that holds the item costs its own write, and a changed index key two.
 */
public final class Meter {
  private static final int READ_UNIT = 4_096;
  private static final int WRITE_UNIT = 1_024;

  private final DynamoDbClient target;
  private final Map<String, TableDescription> descriptions = new ConcurrentHashMap<>();
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong readUnits = new AtomicLong();
  private final AtomicLong writeUnits = new AtomicLong();
  private final AtomicLong indexUnits = new AtomicLong();

  public Meter(DynamoDbClient target) {
    this.target = target;
  }

  /** What has been used since the last {@link #reset}. */
  public record Reading(long roundTrips, long readUnits, long writeUnits, long indexUnits) {}

  public Reading reading() {
    return new Reading(roundTrips.get(), readUnits.get(), writeUnits.get(), indexUnits.get());
  }

  public void reset() {
    List.of(roundTrips, readUnits, writeUnits, indexUnits).forEach(counter -> counter.set(0));
  }

  /** The database whose use is counted. */
  public Database database() {
    return Database.of(
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  // Overloads that take a builder's consumer come here once more with the request.
                  if (method.isDefault() && takesConsumer(arguments)) {
                    return java.lang.reflect.InvocationHandler.invokeDefault(
                        proxy, method, arguments);
                  }
                  roundTrips.incrementAndGet();
                  return measured(method, arguments);
                }));
  }

  private Object measured(java.lang.reflect.Method method, Object[] arguments) throws Throwable {
    if (arguments[0] instanceof TransactWriteItemsRequest transaction) {
      List<Optional<Map<String, AttributeValue>>> before = items(transaction);
      Object response = invoke(method, arguments);
      count(transaction, before, items(transaction));
      return response;
    }
    Object response = invoke(method, arguments);
    switch (response) {
      case BatchGetItemResponse batch -> count((BatchGetItemRequest) arguments[0], batch);
      case GetItemResponse get -> readUnits.addAndGet(units(size(get.item()), READ_UNIT));
      case QueryResponse query ->
          readUnits.addAndGet(units(query.items().stream().mapToInt(Meter::size).sum(), READ_UNIT));
      default -> throw new IllegalStateException("Nothing is known of " + method.getName());
    }
    return response;
  }

  private void count(BatchGetItemRequest request, BatchGetItemResponse response) {
    int asked = request.requestItems().values().stream().mapToInt(of -> of.keys().size()).sum();
    List<Map<String, AttributeValue>> found =
        response.responses().values().stream().flatMap(List::stream).toList();
    readUnits.addAndGet(asked - found.size());
    found.forEach(item -> readUnits.addAndGet(units(size(item), READ_UNIT)));
  }

  private void count(
      TransactWriteItemsRequest transaction,
      List<Optional<Map<String, AttributeValue>>> before,
      List<Optional<Map<String, AttributeValue>>> after) {
    for (int index = 0; index < after.size(); index++) {
      Optional<Map<String, AttributeValue>> old = before.get(index);
      Optional<Map<String, AttributeValue>> now = after.get(index);
      int larger = Math.max(old.map(Meter::size).orElse(0), now.map(Meter::size).orElse(0));
      writeUnits.addAndGet(2 * units(larger, WRITE_UNIT));
      if (transaction.transactItems().get(index).conditionCheck() != null) {
        continue;
      }
      TableDescription table = describe(table(transaction.transactItems().get(index)));
      for (GlobalSecondaryIndexDescription of : table.globalSecondaryIndexes()) {
        count(of.keySchema(), old, now);
      }
    }
  }

  private void count(
      List<KeySchemaElement> schema,
      Optional<Map<String, AttributeValue>> old,
      Optional<Map<String, AttributeValue>> now) {
    Map<String, AttributeValue> oldKey = key(schema, old.orElse(Map.of()));
    Map<String, AttributeValue> nowKey = key(schema, now.orElse(Map.of()));
    boolean wasIn = oldKey.size() == schema.size();
    boolean isIn = nowKey.size() == schema.size();
    int oldSize = wasIn ? size(old.orElseThrow()) : 0;
    int nowSize = isIn ? size(now.orElseThrow()) : 0;
    if (wasIn && isIn && oldKey.equals(nowKey)) {
      indexUnits.addAndGet(units(Math.max(oldSize, nowSize), WRITE_UNIT));
    } else {
      indexUnits.addAndGet(wasIn ? units(oldSize, WRITE_UNIT) : 0);
      indexUnits.addAndGet(isIn ? units(nowSize, WRITE_UNIT) : 0);
    }
  }

  /** The items that the transaction writes, as they are now; looked up uncounted. */
  private List<Optional<Map<String, AttributeValue>>> items(TransactWriteItemsRequest transaction) {
    return transaction.transactItems().stream().map(this::item).toList();
  }

  private Optional<Map<String, AttributeValue>> item(TransactWriteItem write) {
    String table = table(write);
    Map<String, AttributeValue> key =
        write.put() != null
            ? key(describe(table).keySchema(), write.put().item())
            : write.update() != null
                ? write.update().key()
                : write.delete() != null ? write.delete().key() : write.conditionCheck().key();
    GetItemResponse found =
        target.getItem(get -> get.tableName(table).key(key).consistentRead(true));
    return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
  }

  private static String table(TransactWriteItem write) {
    return write.put() != null
        ? write.put().tableName()
        : write.update() != null
            ? write.update().tableName()
            : write.delete() != null
                ? write.delete().tableName()
                : write.conditionCheck().tableName();
  }

  private TableDescription describe(String table) {
    return Objects.requireNonNull(
        descriptions.computeIfAbsent(
            table, name -> target.describeTable(describe -> describe.tableName(name)).table()));
  }

  private static Map<String, AttributeValue> key(
      List<KeySchemaElement> schema, Map<String, AttributeValue> item) {
    return schema.stream()
        .map(KeySchemaElement::attributeName)
        .filter(item::containsKey)
        .collect(Collectors.toMap(name -> name, name -> Objects.requireNonNull(item.get(name))));
  }

  /**
   * The size in bytes, as the DynamoDB guide reckons it for texts, their sets, numbers and bytes.
   */
  static int size(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(
            attribute ->
                attribute.getKey().getBytes(StandardCharsets.UTF_8).length
                    + size(attribute.getValue()))
        .sum();
  }

  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
      case N -> (value.n().length() + 1) / 2 + 1;
      case B -> value.b().asByteArrayUnsafe().length;
      case SS ->
          3
              + value.ss().stream()
                  .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length + 1)
                  .sum();
      default -> throw new IllegalStateException("Nothing is known of " + value.type());
    };
  }

  private static long units(int bytes, int unit) {
    return Math.max(1, Math.ceilDiv(bytes, unit));
  }

  private static boolean takesConsumer(Object[] arguments) {
    return arguments != null
        && arguments.length == 1
        && arguments[0] instanceof java.util.function.Consumer;
  }

  private Object invoke(java.lang.reflect.Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }
}
