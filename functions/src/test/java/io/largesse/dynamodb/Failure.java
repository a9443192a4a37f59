package io.largesse.dynamodb;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What DynamoDB does in production and never does on a laptop. */
public enum Failure {
  /** Works. */
  NONE,
  /** Nothing is done: another transaction holds an item. */
  CONFLICT,
  /** Nothing is done: too much is asked of a partition. A batch leaves all of it unprocessed. */
  THROTTLED,
  /** Nothing is done yet: the same transaction is still under way. */
  IN_PROGRESS,
  /** All is done, and then the answer is lost. */
  ANSWER_LOST,
  /** Nothing is done, and no answer comes: the caller cannot tell this from a lost answer. */
  UNREACHABLE;

  static DynamoDbClient inject(DynamoDbClient client, String operation, Failure... script) {
    if (Arrays.stream(DynamoDbClient.class.getMethods())
        .noneMatch(method -> method.getName().equals(operation))) {
      throw new IllegalArgumentException("DynamoDB has no operation " + operation);
    }
    Queue<Failure> left = new ConcurrentLinkedQueue<>(List.of(script));
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.isDefault() && arguments != null && arguments[0] instanceof Consumer) {
                // Builds the request, and comes back with it.
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              Failure next = method.getName().equals(operation) ? left.poll() : null;
              return (next == null ? NONE : next).call(client, method, arguments);
            });
  }

  private Object call(DynamoDbClient client, Method method, Object[] arguments) throws Throwable {
    return switch (this) {
      case NONE -> invoke(client, method, arguments);
      case CONFLICT -> throw conflict(arguments[0]);
      case THROTTLED -> throttled(arguments[0]);
      case IN_PROGRESS -> throw TransactionInProgressException.builder().build();
      case ANSWER_LOST -> {
        invoke(client, method, arguments);
        throw unreachable();
      }
      case UNREACHABLE -> throw unreachable();
    };
  }

  private static Object invoke(DynamoDbClient client, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }

  private static RuntimeException conflict(Object request) {
    return request instanceof TransactWriteItemsRequest transaction
        ? cancelled(transaction, "TransactionConflict")
        : TransactionConflictException.builder().message("conflict").build();
  }

  private static Object throttled(Object request) {
    return switch (request) {
      case BatchWriteItemRequest batch ->
          BatchWriteItemResponse.builder().unprocessedItems(batch.requestItems()).build();
      case BatchGetItemRequest batch ->
          BatchGetItemResponse.builder().unprocessedKeys(batch.requestItems()).build();
      case TransactWriteItemsRequest transaction -> throw cancelled(transaction, "ThrottlingError");
      default -> throw ProvisionedThroughputExceededException.builder().message("slow").build();
    };
  }

  /** DynamoDB gives one reason for each write; here the first is to blame. */
  private static RuntimeException cancelled(TransactWriteItemsRequest transaction, String code) {
    int others = transaction.transactItems().size() - 1;
    CancellationReason none = CancellationReason.builder().code("None").build();
    List<CancellationReason> reasons = new java.util.ArrayList<>();
    reasons.add(CancellationReason.builder().code(code).build());
    reasons.addAll(Collections.nCopies(others, none));
    return TransactionCanceledException.builder()
        .message("cancelled: " + code)
        .cancellationReasons(reasons)
        .build();
  }

  private static RuntimeException unreachable() {
    return SdkClientException.create("Unable to execute HTTP request", new IOException("reset"));
  }
}
