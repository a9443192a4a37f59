package io.largesse.dynamodb;

import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Makes a call again, with growing pauses, that DynamoDB does not serve at the moment. A write may
 * have been done by then, and its condition fails when it is made again.
 */
final class InsistingClient implements DynamoDbClient {
  private final DynamoDbClient target;
  private final Supplier<Patience.Spending> time;

  /**
   * @param time that a call may take, or all of them
   */
  InsistingClient(DynamoDbClient target, Supplier<Patience.Spending> time) {
    this.target = target;
    this.time = time;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return insist("a read", () -> target.getItem(request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return insist("a query", () -> target.query(request));
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return insist("a scan", () -> target.scan(request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return insist("a write", () -> target.putItem(request));
  }

  @Override
  public String serviceName() {
    return target.serviceName();
  }

  @Override
  public void close() {
    target.close();
  }

  private <T> T insist(String what, Supplier<T> call) {
    return time.get().insist(what, () -> tried(call));
  }

  private static <T> Optional<T> tried(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (Busy notNow) {
      return Optional.empty();
    }
  }
}
