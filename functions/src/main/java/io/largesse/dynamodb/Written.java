package io.largesse.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** How a transaction ended. */
sealed interface Written {
  /** All of it was written. */
  record Done() implements Written {}

  /**
   * Nothing was written: some conditions did not hold.
   *
   * @param failed the positions of the writes whose conditions failed
   * @param items for each write the item in place, where it was asked for; empty if there is none
   */
  record Refused(Set<Integer> failed, List<Map<String, AttributeValue>> items) implements Written {}

  /**
   * Nothing is known to be written: another transaction was under way, DynamoDB did not serve, or
   * the answer to a write that was done is lost. Whoever hears this reads again, and finds out.
   */
  record Contended() implements Written {}

  /** Writes {@code items}, all or none; a failure that does not pass is thrown. */
  static Written transaction(DynamoDbClient client, List<TransactWriteItem> items) {
    try {
      client.transactWriteItems(TransactWriteItemsRequest.builder().transactItems(items).build());
      return new Done();
    } catch (TransactionCanceledException cancelled) {
      return explain(cancelled);
    } catch (TransactionInProgressException | IdempotentParameterMismatchException underWay) {
      return new Contended();
    } catch (SdkException failed) {
      if (Passing.is(failed)) {
        return new Contended();
      }
      throw failed;
    }
  }

  private static Written explain(TransactionCanceledException cancelled) {
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    Set<Integer> failed = new TreeSet<>();
    for (int index = 0; index < reasons.size(); index++) {
      if ("ConditionalCheckFailed".equals(reasons.get(index).code())) {
        failed.add(index);
      }
    }
    if (!failed.isEmpty()) {
      return new Refused(
          failed,
          reasons.stream()
              .map(reason -> reason.hasItem() ? reason.item() : Map.<String, AttributeValue>of())
              .toList());
    }
    if (reasons.stream().map(CancellationReason::code).anyMatch(Written::passes)) {
      return new Contended();
    }
    throw cancelled;
  }

  /** Whether a reason goes away by itself. */
  private static boolean passes(String code) {
    return switch (code) {
      case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> true;
      default -> false;
    };
  }
}
