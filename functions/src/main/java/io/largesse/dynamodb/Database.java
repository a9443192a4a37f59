package io.largesse.dynamodb;

import io.largesse.version.Patience;
import java.security.SecureRandom;
import java.time.Duration;
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
  /**
   * How long the writes of many items, together, are made again where DynamoDB is short of
   * capacity. Whoever makes them keeps so much time, and that of a call.
   */
  public static final Duration INSISTENCE = Duration.ofSeconds(100);

  /** How long a read of such work is made again. */
  private static final Duration INSISTENCE_ON_READS = Duration.ofSeconds(20);

  private static final Patience PATIENCE =
      new Patience(INSISTENCE, System::nanoTime, new SecureRandom());

  private final DynamoDbClient client;
  private final Patience patience;
  private final Supplier<DynamoDbStreamsClient> streams;
  private @Nullable DynamoDbStreamsClient opened;

  private Database(
      DynamoDbClient client, Patience patience, Supplier<DynamoDbStreamsClient> streams) {
    this.client = client;
    this.patience = patience;
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
    return new Database(new TranslatingClient(client), PATIENCE, streams);
  }

  /** Region, credentials and endpoint come from the environment, as the SDK reads it. */
  public static Database ofLambda() {
    TimeLimits limits = TimeLimits.OF_LAMBDA;
    return of(
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

  /** The same database, which is asked again as long as {@code other} lasts. */
  public Database with(Patience other) {
    return new Database(client, other, streams);
  }

  DynamoDbClient client() {
    return client;
  }

  /** How long writes of work that nobody waits for are made again for want of capacity. */
  Patience patience() {
    return patience;
  }

  /** The same database, for work that nobody waits for: each of its reads is made again. */
  Database insisting() {
    Duration longest = patience.budget();
    Patience onReads =
        new Patience(
            longest.compareTo(INSISTENCE_ON_READS) < 0 ? longest : INSISTENCE_ON_READS,
            patience.nanos(),
            patience.random());
    return new Database(new InsistingClient(client, onReads::begin), patience, streams);
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
