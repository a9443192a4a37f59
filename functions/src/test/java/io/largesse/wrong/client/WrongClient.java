package io.largesse.wrong.client;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client that knows the AWS SDK. */
public interface WrongClient {
  DynamoDbClient client();
}
