package io.largesse.local.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A function that is ended in the middle of a call leaves the database to others as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterruptedCallsTest {
  private static final String TABLE = "things";
  private static final int CALLERS = 8;
  private static final int CALLS = 400;
  private static final long BETWEEN_NANOS = 200_000;

  private static final AttributeDefinition ID =
      AttributeDefinition.builder()
          .attributeName("id")
          .attributeType(ScalarAttributeType.S)
          .build();
  private static final KeySchemaElement KEY =
      KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();

  private final LocalDynamo dynamo = LocalDynamo.start();
  private final DynamoDbClient client = dynamo.client(List.of());

  InterruptedCallsTest() {
    client.createTable(
        table ->
            table
                .tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(ID))
                .keySchema(List.of(KEY)));
  }

  @AfterAll
  void stop() {
    dynamo.close();
  }

  @Test
  void others_are_answered_after_many_were_ended_in_the_middle_of_a_call() {
    assertThat(CompletableFuture.supplyAsync(this::answerAfterInterrupts))
        .succeedsWithin(Duration.ofSeconds(60))
        .satisfies(count -> assertThat(count).isPositive());
  }

  private int answerAfterInterrupts() {
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      int number = caller;
      callers.add(Thread.startVirtualThread(() -> call(number)));
    }
    while (callers.stream().anyMatch(Thread::isAlive)) {
      callers.forEach(Thread::interrupt);
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
    return client.scan(scan -> scan.tableName(TABLE)).count();
  }

  private void call(int caller) {
    IntStream.range(0, CALLS)
        .forEach(
            number -> {
              try {
                call(caller + "-" + number);
              } catch (RuntimeException ended) {
                // As a function is, by its time limit.
              }
            });
  }

  private void call(String id) {
    Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS(id));
    if (Math.floorMod(id.hashCode(), 3) == 0) {
      TransactWriteItem write =
          TransactWriteItem.builder().put(put -> put.tableName(TABLE).item(item)).build();
      client.transactWriteItems(all -> all.transactItems(List.of(write)));
    } else if (Math.floorMod(id.hashCode(), 3) == 1) {
      client.getItem(get -> get.tableName(TABLE).key(item));
    } else {
      client.putItem(put -> put.tableName(TABLE).item(item));
    }
  }
}
