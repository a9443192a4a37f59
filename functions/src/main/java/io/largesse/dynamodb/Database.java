package io.largesse.dynamodb;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The way to DynamoDB, which only this package opens. */
public final class Database {
  private final DynamoDbClient client;

  private Database(DynamoDbClient client) {
    this.client = client;
  }

  public static Database of(DynamoDbClient client) {
    return new Database(client);
  }

  /** Region, credentials and endpoint come from the environment, as the SDK reads it. */
  public static Database ofLambda() {
    return new Database(
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build());
  }

  DynamoDbClient client() {
    return client;
  }
}
