package io.largesse.local.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.local.bus.Bridges;
import io.largesse.local.dynamo.LocalDynamo;
import io.largesse.local.dynamo.Tables;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

final class GuardTest {
  private static final String TABLES =
      """
        GiftsTable:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions:
              - {AttributeName: giftId, AttributeType: S}
              - {AttributeName: clientId, AttributeType: S}
            KeySchema: [{AttributeName: giftId, KeyType: HASH}]
            GlobalSecondaryIndexes:
              - IndexName: byClient
                KeySchema: [{AttributeName: clientId, KeyType: HASH}]
                Projection: {ProjectionType: ALL}
        StockTable:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{AttributeName: sku, AttributeType: S}]
            KeySchema: [{AttributeName: sku, KeyType: HASH}]
      """;
  private static final String GIFTS = "largesse-local-GiftsTable";
  private static final String STOCK = "largesse-local-StockTable";
  private static final LocalDynamo DYNAMO = startedWithTables();

  @AfterAll
  static void stop() {
    DYNAMO.close();
  }

  @Test
  void what_is_granted_passes_and_is_remembered_as_used() {
    Grants grants =
        grants("{Effect: Allow, Action: dynamodb:GetItem, Resource: !GetAtt GiftsTable.Arn}");

    assertThat(grants.unused()).hasSize(1);
    get(client(grants), GIFTS);

    assertThat(grants.unused()).isEmpty();
  }

  @Test
  void another_action_and_another_table_are_refused() {
    DynamoDbClient client =
        client(
            grants("{Effect: Allow, Action: dynamodb:GetItem, Resource: !GetAtt GiftsTable.Arn}"));

    assertThatThrownBy(() -> get(client, STOCK)).satisfies(GuardTest::isDenied);
    assertThatThrownBy(() -> put(client)).satisfies(GuardTest::isDenied);
    assertThatThrownBy(() -> client.scan(scan -> scan.tableName(GIFTS)))
        .satisfies(GuardTest::isDenied);
    assertThatThrownBy(() -> client.listTables()).satisfies(GuardTest::isDenied);
    assertThatThrownBy(
            () ->
                client.executeStatement(
                    statement -> statement.statement("SELECT * FROM \"" + GIFTS + "\"")))
        .satisfies(GuardTest::isDenied);
  }

  @Test
  void a_function_without_policies_may_do_nothing() {
    DynamoDbClient client = client(grants(""));

    assertThatThrownBy(() -> get(client, GIFTS)).satisfies(GuardTest::isDenied);
  }

  @Test
  void an_index_is_a_resource_of_its_own() {
    String onTable = "{Effect: Allow, Action: dynamodb:Query, Resource: !GetAtt GiftsTable.Arn}";
    String onIndexes =
        "{Effect: Allow, Action: dynamodb:Query, Resource: !Sub '${GiftsTable.Arn}/index/*'}";

    assertThatThrownBy(() -> queryIndex(client(grants(onTable)))).satisfies(GuardTest::isDenied);
    queryIndex(client(grants(onIndexes)));
  }

  @Test
  void a_transaction_needs_what_its_members_need() {
    String put = "{Effect: Allow, Action: dynamodb:PutItem, Resource: !GetAtt GiftsTable.Arn}";
    String both =
        "{Effect: Allow, Action: dynamodb:PutItem, "
            + "Resource: [!GetAtt GiftsTable.Arn, !GetAtt StockTable.Arn]}";

    assertThatThrownBy(() -> putBothAtOnce(client(grants(put)))).satisfies(GuardTest::isDenied);
    Grants grants = grants(both);
    putBothAtOnce(client(grants));
    assertThat(grants.unused()).isEmpty();
  }

  @Test
  void a_grant_may_be_for_transactions_only() {
    DynamoDbClient client =
        client(
            grants(
                "{Effect: Allow, Action: dynamodb:PutItem, Resource: !GetAtt GiftsTable.Arn, "
                    + "Condition: {'ForAnyValue:StringEquals': "
                    + "{dynamodb:EnclosingOperation: [TransactWriteItems]}}}, "
                    + "{Effect: Allow, Action: dynamodb:PutItem, "
                    + "Resource: !GetAtt StockTable.Arn}"));

    assertThatThrownBy(() -> put(client)).satisfies(GuardTest::isDenied);
    putBothAtOnce(client);
  }

  @Test
  void a_batch_is_an_action_of_its_own() {
    String get = "{Effect: Allow, Action: dynamodb:GetItem, Resource: !GetAtt GiftsTable.Arn}";
    String batch =
        "{Effect: Allow, Action: [dynamodb:BatchGetItem], Resource: !GetAtt GiftsTable.Arn}";

    assertThatThrownBy(() -> getBatch(client(grants(get)))).satisfies(GuardTest::isDenied);
    getBatch(client(grants(batch)));
  }

  @Test
  void wildcards_match_as_iam_has_them() {
    Grants grants = grants("{Effect: Allow, Action: dynamodb:Get*, Resource: '*'}");

    get(client(grants), GIFTS);
    assertThatThrownBy(() -> put(client(grants))).satisfies(GuardTest::isDenied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Effect: Deny, Action: dynamodb:GetItem, Resource: '*'}",
        "{Effect: Allow, Action: s3:GetObject, Resource: '*'}",
        "{Effect: Allow, NotAction: dynamodb:GetItem, Resource: '*'}",
        "{Effect: Allow, Action: dynamodb:GetItem, Resource: '*', "
            + "Condition: {StringEquals: {dynamodb:Select: COUNT}}}"
      })
  void a_statement_that_is_not_understood_is_refused(String statement) {
    assertThatThrownBy(() -> grants(statement)).isInstanceOf(TemplateFault.class);
  }

  @Test
  void a_managed_policy_is_not_understood() {
    assertThatThrownBy(
            () ->
                new Grants(
                    Template.parse(
                        "Resources: {F: {Type: AWS::Serverless::Function, "
                            + "Properties: {Policies: [AmazonDynamoDBFullAccess]}}}",
                        Map.of())))
        .isInstanceOf(TemplateFault.class);
  }

  /** An endpoint where nobody listens: what passes the guard gets as far as that. */
  @Test
  void events_are_put_on_a_bus_that_is_granted_and_on_no_other() {
    Grants grants =
        grants(
            "{Effect: Allow, Action: events:PutEvents, "
                + "Resource: 'arn:aws:events:eu-west-1:000000000000:event-bus/mine'}");
    try (Bridges bridges = new Bridges(URI.create("http://127.0.0.1:1"))) {
      EventBridgeClient client = bridges.client(List.of(guard(grants)));

      assertThatThrownBy(() -> send(client, "another")).satisfies(GuardTest::isDenied);
      assertThat(grants.unused()).hasSize(1);
      assertThatThrownBy(() -> send(client, "mine")).isInstanceOf(SdkClientException.class);
      assertThat(grants.unused()).isEmpty();
    }
  }

  private static LocalDynamo startedWithTables() {
    LocalDynamo dynamo = LocalDynamo.start();
    dynamo.await();
    try (DynamoDbClient client = dynamo.client(List.of())) {
      Tables.create(Template.parse("Resources:\n" + TABLES, Map.of()), client);
    }
    return dynamo;
  }

  private static Grants grants(String statements) {
    return new Grants(template(statements));
  }

  private static Template template(String statements) {
    String function =
        """
        F:
          Type: AWS::Serverless::Function
          Properties:
            Policies: [{Statement: [%s]}]
        """
            .formatted(statements);
    return Template.parse("Resources:\n" + TABLES + function.indent(2), Map.of());
  }

  private static DynamoDbClient client(Grants grants) {
    return DYNAMO.client(List.of(guard(grants)));
  }

  private static Guard guard(Grants grants) {
    return grants.guardOf(template("").ofType("AWS::Serverless::Function").getFirst());
  }

  private static void send(EventBridgeClient client, String bus) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source("s")
            .detailType("t")
            .detail("{}")
            .build();
    client.putEvents(put -> put.entries(entry));
  }

  private static void get(DynamoDbClient client, String table) {
    String key = table.equals(GIFTS) ? "giftId" : "sku";
    client.getItem(get -> get.tableName(table).key(Map.of(key, AttributeValue.fromS("x"))));
  }

  private static void put(DynamoDbClient client) {
    client.putItem(put -> put.tableName(GIFTS).item(Map.of("giftId", AttributeValue.fromS("g-1"))));
  }

  private static void queryIndex(DynamoDbClient client) {
    client.query(
        query ->
            query
                .tableName(GIFTS)
                .indexName("byClient")
                .keyConditionExpression("clientId = :c")
                .expressionAttributeValues(Map.of(":c", AttributeValue.fromS("c-1"))));
  }

  private static void putBothAtOnce(DynamoDbClient client) {
    client.transactWriteItems(
        transaction -> transaction.transactItems(putting(GIFTS, "giftId"), putting(STOCK, "sku")));
  }

  private static TransactWriteItem putting(String table, String key) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table).item(Map.of(key, AttributeValue.fromS("x"))).build())
        .build();
  }

  private static void getBatch(DynamoDbClient client) {
    client.batchGetItem(
        batch ->
            batch.requestItems(
                Map.of(
                    GIFTS,
                    KeysAndAttributes.builder()
                        .keys(List.of(Map.of("giftId", AttributeValue.fromS("x"))))
                        .build())));
  }

  private static void isDenied(Throwable thrown) {
    assertThat(thrown).isInstanceOfAny(DynamoDbException.class, EventBridgeException.class);
    assertThat(((AwsServiceException) thrown).awsErrorDetails().errorCode())
        .isEqualTo("AccessDeniedException");
  }
}
