package io.largesse.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A client that makes each table when it is first asked for: most tests use a few of them, and
 * making one takes as long as a dozen writes.
 */
final class TablesOnDemand implements InvocationHandler {
  private final DynamoDbClient client;
  private final Map<String, CreateTableRequest> missing;

  private TablesOnDemand(DynamoDbClient client, Map<String, CreateTableRequest> missing) {
    this.client = client;
    this.missing = new ConcurrentHashMap<>(missing);
  }

  /**
   * @param tables how each table is made, by its name
   */
  static DynamoDbClient of(DynamoDbClient client, Map<String, CreateTableRequest> tables) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new TablesOnDemand(client, tables));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.isDefault() && arguments != null && arguments[0] instanceof Consumer) {
      // Builds the request, and comes back with it.
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (!missing.isEmpty() && arguments != null && arguments[0] instanceof SdkRequest request) {
      named(request).forEach(this::make);
    }
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  /** Others who ask for the same table wait until it is there. */
  private void make(String table) {
    missing.computeIfPresent(
        table,
        (name, request) -> {
          client.createTable(request);
          return null;
        });
  }

  private static Set<String> named(SdkRequest request) {
    return switch (request) {
      case BatchGetItemRequest batch -> batch.requestItems().keySet();
      case BatchWriteItemRequest batch -> batch.requestItems().keySet();
      case TransactGetItemsRequest transaction ->
          transaction.transactItems().stream()
              .map(item -> item.get().tableName())
              .collect(Collectors.toSet());
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream()
              .map(TablesOnDemand::table)
              .collect(Collectors.toSet());
      default ->
          request.getValueForField("TableName", String.class).stream().collect(Collectors.toSet());
    };
  }

  private static String table(TransactWriteItem item) {
    if (item.put() != null) {
      return item.put().tableName();
    }
    if (item.update() != null) {
      return item.update().tableName();
    }
    return item.delete() == null ? item.conditionCheck().tableName() : item.delete().tableName();
  }
}
