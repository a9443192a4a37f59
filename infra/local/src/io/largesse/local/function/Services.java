package io.largesse.local.function;

import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Makes the clients of a function, each of which goes through the given interceptors. */
public record Services(
    Function<List<ExecutionInterceptor>, DynamoDbClient> tables,
    Function<List<ExecutionInterceptor>, DynamoDbStreamsClient> streams,
    Function<List<ExecutionInterceptor>, EventBridgeClient> buses,
    Function<List<ExecutionInterceptor>, SfnClient> machines) {}
