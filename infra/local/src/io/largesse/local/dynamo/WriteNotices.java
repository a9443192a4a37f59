package io.largesse.local.dynamo;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Tells which table was written, once the write has ended, so that nobody has to look again and
 * again.
 */
final class WriteNotices implements ExecutionInterceptor {
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  void tell(Consumer<String> listener) {
    listeners.add(listener);
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    tellOf(context.request());
  }

  /** A write whose answer is lost has been made all the same. */
  @Override
  public void onExecutionFailure(
      Context.FailedExecution context, ExecutionAttributes executionAttributes) {
    tellOf(context.request());
  }

  private void tellOf(SdkRequest request) {
    written(request).forEach(table -> listeners.forEach(listener -> listener.accept(table)));
  }

  private static Set<String> written(SdkRequest request) {
    return switch (request) {
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream()
              .flatMap(WriteNotices::written)
              .collect(Collectors.toSet());
      case BatchWriteItemRequest batch -> batch.requestItems().keySet();
      case PutItemRequest put -> Set.of(put.tableName());
      case UpdateItemRequest update -> Set.of(update.tableName());
      case DeleteItemRequest delete -> Set.of(delete.tableName());
      default -> Set.of();
    };
  }

  private static Stream<String> written(TransactWriteItem item) {
    if (item.put() != null) {
      return Stream.of(item.put().tableName());
    }
    if (item.update() != null) {
      return Stream.of(item.update().tableName());
    }
    return item.delete() == null ? Stream.of() : Stream.of(item.delete().tableName());
  }
}
