package io.largesse.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The way to DynamoDB, which only this package opens. */
public final class Database {
  private final DynamoDbClient client;
  private final Supplier<DynamoDbStreamsClient> streams;
  private @Nullable DynamoDbStreamsClient opened;

  private Database(DynamoDbClient client, Supplier<DynamoDbStreamsClient> streams) {
    this.client = new TranslatingClient(client);
    this.streams = streams;
  }

  /** A database whose streams are not read. */
  public static Database of(DynamoDbClient client) {
    return of(
        client,
        () -> {
          throw new IllegalStateException("The streams of this database are not read");
        });
  }

  /**
   * A database whose streams are read.
   *
   * @param streams makes the client of the streams, once one is read
   */
  public static Database of(DynamoDbClient client, Supplier<DynamoDbStreamsClient> streams) {
    return new Database(client, streams);
  }

  /** Region, credentials and endpoint come from the environment, as the SDK reads it. */
  public static Database ofLambda() {
    TimeLimits limits = TimeLimits.OF_LAMBDA;
    return new Database(
        limits.on(DynamoDbClient.builder()).httpClientBuilder(limits.http()).build(),
        () -> limits.on(DynamoDbStreamsClient.builder()).httpClientBuilder(limits.http()).build());
  }

  /**
   * A database that keeps nothing and has one made-up client, boutique and SKU, all of the id
   * {@code rehearsal}, in the tables that {@code environment} names.
   */
  public static Database rehearsal(Map<String, String> environment) {
    return of(
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

  /** The item of {@code key}, if there is one; reads consistently. */
  Optional<Map<String, AttributeValue>> item(String table, Map<String, AttributeValue> key) {
    return Optional.ofNullable(
            client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item())
        .filter(item -> !item.isEmpty());
  }

  /** The way to the streams of its tables. */
  synchronized DynamoDbStreamsClient streams() {
    if (opened == null) {
      opened = streams.get();
    }
    return opened;
  }
}
