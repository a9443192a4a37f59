package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.RegisterGiftFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What becomes of a request while DynamoDB stalls. */
final class TimeLimitsTest {
  private static final String GIFT =
      "{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX'}";

  /** Calls of one attempt that may all but reach their limit. */
  private static final int SLOW_CALLS = 2;

  @Test
  void the_longest_request_is_answered_before_lambda_ends_it() {
    Duration longest =
        Wiring.patience().budget().plus(TimeLimits.OF_LAMBDA.call().multipliedBy(SLOW_CALLS));

    assertThat(longest).isLessThan(Template.timeout());
  }

  @Test
  @Timeout(20)
  void a_database_that_never_answers_is_busy_and_soon() throws IOException {
    TimeLimits limits =
        new TimeLimits(
            Duration.ofMillis(200),
            Duration.ofMillis(100),
            Duration.ofMillis(150),
            Duration.ofMillis(400));
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());

      Call.Answer answer = register(new TestTables(), database(address, limits));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("busy");
      assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
  }

  @Test
  @Timeout(60)
  void a_gift_whose_answer_never_comes_is_looked_for_and_found() {
    TimeLimits limits =
        new TimeLimits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3));
    try (SlowDynamo slow = new SlowDynamo("TransactWriteItems")) {
      GiftHouse house = new GiftHouse(slow.tables());
      house.client("c-1");

      Call.Answer answer = register(house.tables(), database(slow.address(), limits));

      assertThat(answer.status()).isEqualTo(201);
      assertThat(house.gifts()).isOne();
      assertThat(house.movements()).isOne();
    }
  }

  private static Call.Answer register(TestTables tables, Database database) {
    Wiring wiring = new Wiring(tables.environment(), InstantSource.fixed(GiftHouse.NOW), database);
    return Call.of("POST /gifts")
        .as("a-17", "ADVISOR", "PAR-01", "")
        .json(GIFT)
        .to(new RegisterGiftFunction(wiring));
  }

  private static Database database(URI address, TimeLimits limits) {
    return Database.of(
        limits
            .on(DynamoDbClient.builder())
            .httpClientBuilder(limits.http())
            .endpointOverride(address)
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build());
  }
}
