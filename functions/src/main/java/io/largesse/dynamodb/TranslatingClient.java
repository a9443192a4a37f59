package io.largesse.dynamodb;

import io.largesse.version.Busy;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Says {@link Busy} where DynamoDB does not serve a call at the moment, so that the caller tries
 * later. A single write may have been done by then: each of ours may be repeated. Of transactions
 * {@link Written} judges, as those who make them look again at once.
 */
final class TranslatingClient implements DynamoDbClient {
  private final DynamoDbClient target;

  TranslatingClient(DynamoDbClient target) {
    this.target = target;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return translated("a read", () -> target.getItem(request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return translated("a read", () -> target.batchGetItem(request));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return translated("a write", () -> target.batchWriteItem(request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return translated("a query", () -> target.query(request));
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return translated("a scan", () -> target.scan(request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return translated("a write", () -> target.putItem(request));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return translated("a write", () -> target.updateItem(request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return target.transactWriteItems(request);
  }

  @Override
  public String serviceName() {
    return target.serviceName();
  }

  @Override
  public void close() {
    target.close();
  }

  private static <T> T translated(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      if (Passing.is(failed)) {
        throw new Busy(what, failed);
      }
      throw failed;
    }
  }
}
