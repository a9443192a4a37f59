package io.largesse.local.dynamo;

import io.largesse.event.Change;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;

/** Says the name that DynamoDB Local has given a stream for the one that the template gives it. */
final class StreamNames implements ExecutionInterceptor {
  private final UnaryOperator<String> streamOfTable;

  /**
   * @param streamOfTable tells the ARN of a table's stream, by the table's name
   */
  StreamNames(UnaryOperator<String> streamOfTable) {
    this.streamOfTable = streamOfTable;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return context.request() instanceof GetShardIteratorRequest get
        ? get.toBuilder().streamArn(streamOfTable.apply(Change.tableOf(get.streamArn()))).build()
        : context.request();
  }
}
