package io.largesse.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Counts round trips and capacity units as AWS charges them, over the sizes of items: DynamoDB
 * Local reports too few for transactions, and none for indexes.
 *
 * <p>A consistent read costs one unit for each 4 KB, and one for an item that is not there. A write
 * costs one, within a transaction two, for each KB of the larger of the item before and after; each
 * index that holds the item costs its own write, and a changed index key two.
 */
public final class Meter {
  private static final int READ_UNIT = 4_096;
  private static final int WRITE_UNIT = 1_024;
  private static final int IN_TRANSACTION = 2;

  private final DynamoDbClient target;
  private final Map<String, TableDescription> descriptions = new ConcurrentHashMap<>();
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong readUnits = new AtomicLong();
  private final AtomicLong writeUnits = new AtomicLong();
  private final AtomicLong indexUnits = new AtomicLong();
  private final AtomicLong itemsRead = new AtomicLong();
  private final AtomicLong itemsWritten = new AtomicLong();

  public Meter(DynamoDbClient target) {
    this.target = target;
  }

  /** What has been used since the last {@link #reset}. */
  public record Reading(long roundTrips, long readUnits, long writeUnits, long indexUnits) {}

  public Reading reading() {
    return new Reading(roundTrips.get(), readUnits.get(), writeUnits.get(), indexUnits.get());
  }

  /** Items read since the last {@link #reset}; one that is asked for and not there counts too. */
  public long itemsRead() {
    return itemsRead.get();
  }

  /** Items written since the last {@link #reset}. */
  public long itemsWritten() {
    return itemsWritten.get();
  }

  public void reset() {
    List.of(roundTrips, readUnits, writeUnits, indexUnits, itemsRead, itemsWritten)
        .forEach(counter -> counter.set(0));
  }

  /** The database whose use is counted. */
  public Database database() {
    return Database.of(
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  // Overloads that take a builder's consumer come here once more with the request,
                  // and what reads page by page with that of each page.
                  if (method.isDefault()
                      && (takesConsumer(arguments) || method.getName().endsWith("Paginator"))) {
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
    if (arguments[0] instanceof PutItemRequest put) {
      Map<String, AttributeValue> key = key(describe(put.tableName()).keySchema(), put.item());
      Optional<Map<String, AttributeValue>> before = item(put.tableName(), key);
      Object response = invoke(method, arguments);
      count(put.tableName(), 1, before, item(put.tableName(), key));
      return response;
    }
    if (arguments[0] instanceof UpdateItemRequest update) {
      Optional<Map<String, AttributeValue>> before = item(update.tableName(), update.key());
      Object response = invoke(method, arguments);
      count(update.tableName(), 1, before, item(update.tableName(), update.key()));
      return response;
    }
    if (arguments[0] instanceof BatchWriteItemRequest batch) {
      return batchMeasured(method, batch);
    }
    Object response = invoke(method, arguments);
    switch (response) {
      case BatchGetItemResponse batch -> count((BatchGetItemRequest) arguments[0], batch);
      case GetItemResponse get -> {
        readUnits.addAndGet(units(size(get.item()), READ_UNIT));
        itemsRead.incrementAndGet();
      }
      case QueryResponse query -> countTogether(query.items());
      case ScanResponse scan -> countTogether(scan.items());
      default -> throw new IllegalStateException("Nothing is known of " + method.getName());
    }
    return response;
  }

  /** What was left unwritten costs nothing. */
  private Object batchMeasured(java.lang.reflect.Method method, BatchWriteItemRequest batch)
      throws Throwable {
    Map<WriteRequest, Optional<Map<String, AttributeValue>>> before = new HashMap<>();
    batch
        .requestItems()
        .forEach((table, writes) -> writes.forEach(write -> before.put(write, item(table, write))));
    BatchWriteItemResponse response = (BatchWriteItemResponse) invoke(method, new Object[] {batch});
    batch
        .requestItems()
        .forEach(
            (table, writes) ->
                writes.stream()
                    .filter(
                        write ->
                            !response
                                .unprocessedItems()
                                .getOrDefault(table, List.of())
                                .contains(write))
                    .forEach(
                        write ->
                            count(
                                table,
                                1,
                                Objects.requireNonNull(before.get(write)),
                                item(table, write))));
    return response;
  }

  private Optional<Map<String, AttributeValue>> item(String table, WriteRequest write) {
    return item(
        table,
        write.putRequest() == null
            ? write.deleteRequest().key()
            : key(describe(table).keySchema(), write.putRequest().item()));
  }

  private void countTogether(List<Map<String, AttributeValue>> items) {
    readUnits.addAndGet(units(items.stream().mapToInt(Meter::size).sum(), READ_UNIT));
    itemsRead.addAndGet(items.size());
  }

  private void count(BatchGetItemRequest request, BatchGetItemResponse response) {
    int asked = request.requestItems().values().stream().mapToInt(of -> of.keys().size()).sum();
    List<Map<String, AttributeValue>> found =
        response.responses().values().stream().flatMap(List::stream).toList();
    readUnits.addAndGet(asked - found.size());
    itemsRead.addAndGet(asked);
    found.forEach(item -> readUnits.addAndGet(units(size(item), READ_UNIT)));
  }

  private void count(
      TransactWriteItemsRequest transaction,
      List<Optional<Map<String, AttributeValue>>> before,
      List<Optional<Map<String, AttributeValue>>> after) {
    for (int index = 0; index < after.size(); index++) {
      if (transaction.transactItems().get(index).conditionCheck() != null) {
        writeUnits.addAndGet(IN_TRANSACTION * units(larger(before.get(index), after.get(index))));
      } else {
        count(
            table(transaction.transactItems().get(index)),
            IN_TRANSACTION,
            before.get(index),
            after.get(index));
      }
    }
  }

  private void count(
      String table,
      int times,
      Optional<Map<String, AttributeValue>> old,
      Optional<Map<String, AttributeValue>> now) {
    writeUnits.addAndGet(times * units(larger(old, now)));
    itemsWritten.incrementAndGet();
    describe(table).globalSecondaryIndexes().forEach(index -> count(index, old, now));
  }

  private static int larger(
      Optional<Map<String, AttributeValue>> old, Optional<Map<String, AttributeValue>> now) {
    return Math.max(old.map(Meter::size).orElse(0), now.map(Meter::size).orElse(0));
  }

  private void count(
      GlobalSecondaryIndexDescription index,
      Optional<Map<String, AttributeValue>> old,
      Optional<Map<String, AttributeValue>> now) {
    List<KeySchemaElement> schema = index.keySchema();
    boolean keysOnly = index.projection().projectionType() == ProjectionType.KEYS_ONLY;
    Map<String, AttributeValue> oldKey = key(schema, old.orElse(Map.of()));
    Map<String, AttributeValue> nowKey = key(schema, now.orElse(Map.of()));
    boolean wasIn = oldKey.size() == schema.size();
    boolean isIn = nowKey.size() == schema.size();
    int oldSize = wasIn && !keysOnly ? size(old.orElseThrow()) : 0;
    int nowSize = isIn && !keysOnly ? size(now.orElseThrow()) : 0;
    if (keysOnly && oldKey.equals(nowKey)) {
      return;
    }
    if (wasIn && isIn && oldKey.equals(nowKey)) {
      indexUnits.addAndGet(units(Math.max(oldSize, nowSize)));
    } else {
      indexUnits.addAndGet(wasIn ? units(oldSize) : 0);
      indexUnits.addAndGet(isIn ? units(nowSize) : 0);
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
    return item(table, key);
  }

  private Optional<Map<String, AttributeValue>> item(
      String table, Map<String, AttributeValue> key) {
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

  /** What a write of an item of that size costs. */
  private static long units(int bytes) {
    return units(bytes, WRITE_UNIT);
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
