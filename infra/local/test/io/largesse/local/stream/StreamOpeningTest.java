package io.largesse.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.local.dynamo.LocalDynamo;
import io.largesse.local.dynamo.Tables;
import io.largesse.local.template.Template;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamOpeningTest {
  private static final String TABLE = "largesse-local-GiftsTable";

  private static final Template TEMPLATE =
      Template.parse(
          """
          Resources:
            GiftsTable:
              Type: AWS::DynamoDB::Table
              Properties:
                AttributeDefinitions:
                  - {AttributeName: clientId, AttributeType: S}
                  - {AttributeName: giftId, AttributeType: S}
                KeySchema:
                  - {AttributeName: clientId, KeyType: HASH}
                  - {AttributeName: giftId, KeyType: RANGE}
                StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
          """,
          Map.of());

  private final LocalDynamo dynamo = LocalDynamo.start();
  private final DynamoDbClient client = dynamo.client(List.of());

  StreamOpeningTest() {
    Tables.create(TEMPLATE, client);
  }

  @AfterAll
  void stop() {
    dynamo.close();
  }

  @Test
  void a_stream_begins_with_an_item_that_is_gone_again_before_all_others() {
    assertThat(client.scan(scan -> scan.tableName(TABLE)).items()).isEmpty();

    client.putItem(
        put ->
            put.tableName(TABLE)
                .item(
                    Map.of(
                        "clientId", AttributeValue.fromS("c"),
                        "giftId", AttributeValue.fromS("g"))));

    List<Record> changes = changes();
    assertThat(changes)
        .extracting(Record::eventName)
        .containsExactly(OperationType.INSERT, OperationType.REMOVE, OperationType.INSERT);
    assertThat(changes)
        .extracting(change -> Tables.isOpening(change.dynamodb().keys()))
        .containsExactly(true, true, false);
  }

  private List<Record> changes() {
    try (DynamoDbStreamsClient streams = dynamo.streams()) {
      return new StreamReader(streams, TABLE).next(10);
    }
  }
}
