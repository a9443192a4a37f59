package io.largesse.wrong.handler;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A handler that knows the AWS SDK. */
public interface WrongHandler {
  DynamoDbClient client();
}
