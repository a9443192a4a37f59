package io.largesse.dynamodb;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The way to DynamoDB, which only this package opens. */
public final class Database {
  private final DynamoDbClient client;

  private Database(DynamoDbClient client) {
    this.client = new TranslatingClient(client);
  }

  public static Database of(DynamoDbClient client) {
    return new Database(client);
  }

  /** Region, credentials and endpoint come from the environment, as the SDK reads it. */
  public static Database ofLambda() {
    TimeLimits limits = TimeLimits.OF_LAMBDA;
    return new Database(
        limits.on(DynamoDbClient.builder()).httpClientBuilder(limits.http()).build());
  }

  /**
   * A database that keeps nothing and has one made-up client, boutique and SKU, all of the id
   * {@code rehearsal}, in the tables that {@code environment} names.
   */
  public static Database rehearsal(Map<String, String> environment) {
    return new Database(
        TimeLimits.OF_LAMBDA
            .on(DynamoDbClient.builder())
            .httpClient(new Rehearsal(environment))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("rehearsal", "rehearsal")))
            .build());
  }

  DynamoDbClient client() {
    return client;
  }
}
