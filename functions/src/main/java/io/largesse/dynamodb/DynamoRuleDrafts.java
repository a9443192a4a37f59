package io.largesse.dynamodb;

import static io.largesse.dynamodb.RuleItems.MARKET;
import static io.largesse.dynamodb.RuleItems.PUBLISHED;
import static io.largesse.dynamodb.RuleItems.VERSION;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.Edited;
import io.largesse.threshold.Publication;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleDrafts;
import io.largesse.threshold.RuleMarket;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Drafts and publications of rule sets in DynamoDB. */
public final class DynamoRuleDrafts implements RuleDrafts {
  /** A market's drafts count on from its version, so that no edition comes twice. */
  private static final long EDITIONS_OF_A_VERSION = 1_000_000;

  private final Database database;
  private final String rulesTable;
  private final String currentTable;

  public DynamoRuleDrafts(Database database, String rulesTable, String currentTable) {
    this.database = database;
    this.rulesTable = rulesTable;
    this.currentTable = currentTable;
  }

  @Override
  public Optional<Edited> find(RuleMarket market) {
    return read(RuleItems.draftKey(market)).map(RuleItems::edited);
  }

  @Override
  public Optional<Saved<RuleDraft>> save(
      RuleMarket market, RuleDraft draft, Optional<Long> read, int against, Act act) {
    long edition = read.orElse(against * EDITIONS_OF_A_VERSION) + 1;
    Put.Builder put =
        Put.builder()
            .tableName(rulesTable)
            .item(RuleItems.draft(market, draft, edition, act))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (read.isPresent()) {
      put.conditionExpression("edition = :read").expressionAttributeValues(edition(read.get()));
    } else {
      put.conditionExpression("attribute_not_exists(market)");
    }
    return switch (Written.transaction(
        database.client(),
        List.of(
            TransactWriteItem.builder().put(put.build()).build(),
            CurrentItem.unmoved(currentTable, market, against)))) {
      case Written.Done() -> {
        Versioned<RuleDraft> now = new Versioned<>(draft, edition);
        yield Optional.of(read.isEmpty() ? new Saved.Created<>(now) : new Saved.Replaced<>(now));
      }
      case Written.Refused refused ->
          refused.failed().contains(0)
              ? Optional.of(compare(draft, read, refused.items().getFirst()))
              : Optional.empty();
      case Written.Contended() -> Optional.empty();
    };
  }

  @Override
  public boolean publish(RuleMarket market, Edited edited, int after, Act act) {
    Put publication =
        Put.builder()
            .tableName(rulesTable)
            .item(RuleItems.published(market, edited, after + 1, act))
            .conditionExpression("attribute_not_exists(market)")
            .build();
    Delete draft =
        Delete.builder()
            .tableName(rulesTable)
            .key(RuleItems.draftKey(market))
            .conditionExpression("edition = :read")
            .expressionAttributeValues(edition(edited.version()))
            .build();
    return Written.transaction(
            database.client(),
            List.of(
                TransactWriteItem.builder().put(publication).build(),
                CurrentItem.move(currentTable, market, after, act),
                TransactWriteItem.builder().delete(draft).build()))
        instanceof Written.Done;
  }

  @Override
  public Optional<Publication> publication(RuleMarket market, int version) {
    return version == 0
        ? Optional.empty()
        : read(RuleItems.publishedKey(market, version)).map(RuleItems::publication);
  }

  @Override
  public Page<Publication> publications(RuleMarket market, PageRequest page) {
    return new Cursors("rule-versions", Map.of(MARKET, market.value()), Map.of(VERSION, PUBLISHED))
        .query(
            database.client(),
            QueryRequest.builder()
                .tableName(rulesTable)
                .keyConditionExpression("market = :market AND begins_with(version, :published)")
                .expressionAttributeValues(
                    Map.of(
                        ":market", AttributeValue.fromS(market.value()),
                        ":published", AttributeValue.fromS(PUBLISHED)))
                .scanIndexForward(false)
                .consistentRead(true)
                .build(),
            page)
        .map(RuleItems::publication);
  }

  private Optional<Map<String, AttributeValue>> read(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(get -> get.tableName(rulesTable).key(key).consistentRead(true))
            .item();
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(item);
  }

  private static Saved<RuleDraft> compare(
      RuleDraft draft, Optional<Long> read, Map<String, AttributeValue> inPlace) {
    if (!inPlace.isEmpty()) {
      Edited edited = RuleItems.edited(inPlace);
      if (edited.draft().equals(draft)) {
        return new Saved.Unchanged<>(new Versioned<>(draft, edited.version()));
      }
    }
    return read.isEmpty() ? new Saved.Unread<>() : new Saved.Stale<>();
  }

  private static Map<String, AttributeValue> edition(long edition) {
    return Map.of(":read", AttributeValue.fromN(Long.toString(edition)));
  }
}
