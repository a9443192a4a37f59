package io.largesse.wrong.bus;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A way to the event bus that knows the database. */
public interface WrongBus {
  DynamoDbClient client();
}
