package io.largesse.wrong.stepfunctions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A way to state machines that knows the database. */
public interface WrongStepFunctions {
  DynamoDbClient client();
}
