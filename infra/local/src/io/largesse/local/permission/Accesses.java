package io.largesse.local.permission;

import io.largesse.local.template.Names;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.sfn.model.SfnRequest;

/** What IAM asks permission for when a request comes: a transaction's members, a batch as such. */
final class Accesses {
  private Accesses() {}

  static List<Access> of(SdkRequest request) {
    return switch (request) {
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().map(Accesses::member).distinct().toList();
      case TransactGetItemsRequest transaction ->
          transaction.transactItems().stream()
              .map(item -> inTransaction("GetItem", item.get().tableName(), "TransactGetItems"))
              .distinct()
              .toList();
      case BatchGetItemRequest batch -> each("BatchGetItem", batch.requestItems().keySet());
      case BatchWriteItemRequest batch -> each("BatchWriteItem", batch.requestItems().keySet());
      case QueryRequest query -> List.of(read("Query", query.tableName(), query.indexName()));
      case PutEventsRequest events ->
          events.entries().stream()
              .map(entry -> new Access("events:PutEvents", busArn(entry.eventBusName())))
              .distinct()
              .toList();
      case GetShardIteratorRequest get ->
          List.of(new Access("dynamodb:GetShardIterator", get.streamArn()));
      // The iterator stands for the stream that it is of.
      case GetRecordsRequest _ -> List.of(new Access("dynamodb:GetRecords", "*"));
      case SfnRequest machine -> List.of(onMachine(machine));
      case ScanRequest scan -> List.of(read("Scan", scan.tableName(), scan.indexName()));
      default -> List.of(simple(request));
    };
  }

  private static Access member(TransactWriteItem item) {
    String enclosing = "TransactWriteItems";
    if (item.put() != null) {
      return inTransaction("PutItem", item.put().tableName(), enclosing);
    }
    if (item.update() != null) {
      return inTransaction("UpdateItem", item.update().tableName(), enclosing);
    }
    if (item.delete() != null) {
      return inTransaction("DeleteItem", item.delete().tableName(), enclosing);
    }
    return inTransaction("ConditionCheckItem", item.conditionCheck().tableName(), enclosing);
  }

  private static Access inTransaction(String action, String table, String enclosing) {
    return new Access("dynamodb:" + action, arn(table), enclosing);
  }

  private static List<Access> each(String action, Collection<String> tables) {
    return tables.stream().map(table -> new Access("dynamodb:" + action, arn(table))).toList();
  }

  /** An index is a resource of its own; the SDK says null where none is asked. */
  private static Access read(String action, String table, String index) {
    String suffix = index == null ? "" : "/index/" + index;
    return new Access("dynamodb:" + action, arn(table) + suffix);
  }

  /** Any other request has the name of its action, and at most one table. */
  private static Access simple(SdkRequest request) {
    String table = request.getValueForField("TableName", String.class).orElse("*");
    return new Access("dynamodb:" + action(request), arn(table));
  }

  private static String action(SdkRequest request) {
    return request.getClass().getSimpleName().replaceFirst("Request$", "");
  }

  /** Some ask for a machine, and some for one execution of it. */
  private static Access onMachine(SfnRequest request) {
    String resource =
        request
            .getValueForField("stateMachineArn", String.class)
            .or(() -> request.getValueForField("executionArn", String.class))
            .orElse("*");
    return new Access("states:" + action(request), resource);
  }

  private static String busArn(String bus) {
    return bus.startsWith("arn:") ? bus : Names.busArn(bus);
  }

  private static String arn(String table) {
    return table.startsWith("arn:") ? table : Names.tableArn(table);
  }
}
