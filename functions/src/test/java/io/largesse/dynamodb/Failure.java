package io.largesse.dynamodb;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What DynamoDB does in production and never does on a laptop. */
public enum Failure {
  /** Works. */
  NONE,
  /** Nothing is done: another transaction holds an item. */
  CONFLICT,
  /**
   * Nothing is done: too much is asked of a partition. Of a batch of several one is done, and the
   * others are left unprocessed.
   */
  THROTTLED,
  /** Nothing is done, of a batch neither: too much is asked of the table or the account. */
  OVERLOADED,
  /** Nothing is done yet: the same transaction is still under way. */
  IN_PROGRESS,
  /** All is done, and then the answer is lost. */
  ANSWER_LOST,
  /** All is done, and then DynamoDB says that it failed. */
  INTERNAL_ERROR,
  /** All is done, and no answer comes in time. */
  TIMED_OUT,
  /** Nothing is done, and no answer comes: the caller cannot tell this from a lost answer. */
  UNREACHABLE;

  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL_SERVER_ERROR = 500;

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
      case THROTTLED -> throttled(client, arguments[0]);
      case IN_PROGRESS -> throw TransactionInProgressException.builder().build();
      case OVERLOADED ->
          throw answer(ThrottlingException.builder(), "ThrottlingException", BAD_REQUEST);
      case ANSWER_LOST -> {
        invoke(client, method, arguments);
        throw unreachable();
      }
      case INTERNAL_ERROR -> {
        invoke(client, method, arguments);
        throw answer(
            InternalServerErrorException.builder(), "InternalServerError", INTERNAL_SERVER_ERROR);
      }
      case TIMED_OUT -> {
        invoke(client, method, arguments);
        throw ApiCallTimeoutException.create(1);
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
        : answer(
            TransactionConflictException.builder(), "TransactionConflictException", BAD_REQUEST);
  }

  private static Object throttled(DynamoDbClient client, Object request) {
    return switch (request) {
      case BatchGetItemRequest batch when isOfSeveral(batch) -> first(client, batch);
      case BatchWriteItemRequest batch when isOfSeveral(batch) -> first(client, batch);
      case TransactWriteItemsRequest transaction -> throw cancelled(transaction, "ThrottlingError");
      default ->
          throw answer(
              ProvisionedThroughputExceededException.builder(),
              "ProvisionedThroughputExceededException",
              BAD_REQUEST);
    };
  }

  private static boolean isOfSeveral(BatchGetItemRequest batch) {
    return batch.requestItems().values().stream().mapToInt(of -> of.keys().size()).sum() > 1;
  }

  private static boolean isOfSeveral(BatchWriteItemRequest batch) {
    return batch.requestItems().values().stream().mapToInt(List::size).sum() > 1;
  }

  private static BatchGetItemResponse first(DynamoDbClient client, BatchGetItemRequest batch) {
    Map<String, KeysAndAttributes> left = new HashMap<>(batch.requestItems());
    String table = left.keySet().iterator().next();
    KeysAndAttributes of = Objects.requireNonNull(left.remove(table));
    if (of.keys().size() > 1) {
      left.put(table, of.toBuilder().keys(of.keys().subList(1, of.keys().size())).build());
    }
    KeysAndAttributes first = of.toBuilder().keys(List.of(of.keys().getFirst())).build();
    return client
        .batchGetItem(batch.toBuilder().requestItems(Map.of(table, first)).build())
        .toBuilder()
        .unprocessedKeys(left)
        .build();
  }

  private static BatchWriteItemResponse first(DynamoDbClient client, BatchWriteItemRequest batch) {
    Map<String, List<WriteRequest>> left = new HashMap<>(batch.requestItems());
    String table = left.keySet().iterator().next();
    List<WriteRequest> of = Objects.requireNonNull(left.remove(table));
    if (of.size() > 1) {
      left.put(table, of.subList(1, of.size()));
    }
    return client
        .batchWriteItem(
            batch.toBuilder().requestItems(Map.of(table, List.of(of.getFirst()))).build())
        .toBuilder()
        .unprocessedItems(left)
        .build();
  }

  /** DynamoDB gives one reason for each write; here the first is to blame. */
  private static RuntimeException cancelled(TransactWriteItemsRequest transaction, String code) {
    int others = transaction.transactItems().size() - 1;
    CancellationReason none = CancellationReason.builder().code("None").build();
    List<CancellationReason> reasons = new ArrayList<>();
    reasons.add(CancellationReason.builder().code(code).build());
    reasons.addAll(Collections.nCopies(others, none));
    return TransactionCanceledException.builder()
        .message("cancelled: " + code)
        .cancellationReasons(reasons)
        .build();
  }

  /** An answer as it comes over HTTP, with its code and status. */
  static DynamoDbException answer(DynamoDbException.Builder answer, String code, int status) {
    return (DynamoDbException)
        answer
            .message(code)
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
  }

  private static RuntimeException unreachable() {
    return SdkClientException.create("Unable to execute HTTP request", new IOException("reset"));
  }
}
