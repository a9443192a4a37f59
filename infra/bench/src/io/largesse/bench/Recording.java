package io.largesse.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Keeps what a client was asked for. */
final class Recording implements ExecutionInterceptor {
  private final List<DynamoDbRequest> requests = new CopyOnWriteArrayList<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof DynamoDbRequest request) {
      requests.add(request);
    }
  }

  /** Forgets what was recorded so far. */
  void restart() {
    requests.clear();
  }

  List<DynamoDbRequest> requests() {
    return List.copyOf(requests);
  }
}
