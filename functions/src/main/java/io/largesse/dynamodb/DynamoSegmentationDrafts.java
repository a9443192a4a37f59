package io.largesse.dynamodb;

import static io.largesse.dynamodb.SegmentationItems.AXIS;
import static io.largesse.dynamodb.SegmentationItems.PUBLISHED;
import static io.largesse.dynamodb.SegmentationItems.VERSION;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.segment.Axis;
import io.largesse.segment.DraftedSegmentation;
import io.largesse.segment.PublishedSegmentation;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationDrafts;
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

/** Drafts and publications of segmentations in DynamoDB. */
public final class DynamoSegmentationDrafts implements SegmentationDrafts {
  /** An axis's drafts count on from its version, so that no edition comes twice. */
  private static final long EDITIONS_OF_A_VERSION = 1_000_000;

  private final Database database;
  private final String segmentationsTable;
  private final String currentTable;

  public DynamoSegmentationDrafts(
      Database database, String segmentationsTable, String currentTable) {
    this.database = database;
    this.segmentationsTable = segmentationsTable;
    this.currentTable = currentTable;
  }

  @Override
  public Optional<DraftedSegmentation> find(Axis axis) {
    return read(SegmentationItems.draftKey(axis)).map(SegmentationItems::drafted);
  }

  @Override
  public Optional<Saved<Segmentation>> save(
      Segmentation draft, Optional<Long> read, int current, Act act) {
    long edition = read.orElse(current * EDITIONS_OF_A_VERSION) + 1;
    Put.Builder put =
        Put.builder()
            .tableName(segmentationsTable)
            .item(SegmentationItems.draft(draft, edition, act))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (read.isPresent()) {
      put.conditionExpression("edition = :read").expressionAttributeValues(edition(read.get()));
    } else {
      put.conditionExpression("attribute_not_exists(axis)");
    }
    return switch (Written.transaction(
        database.client(),
        List.of(
            TransactWriteItem.builder().put(put.build()).build(),
            CurrentItem.unmoved(currentTable, draft.axis(), current)))) {
      case Written.Done() -> {
        Versioned<Segmentation> now = new Versioned<>(draft, edition);
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
  public boolean publish(DraftedSegmentation drafted, int after, Act act) {
    Put publication =
        Put.builder()
            .tableName(segmentationsTable)
            .item(SegmentationItems.published(drafted, after + 1, act))
            .conditionExpression("attribute_not_exists(axis)")
            .build();
    Delete draft =
        Delete.builder()
            .tableName(segmentationsTable)
            .key(SegmentationItems.draftKey(drafted.draft().axis()))
            .conditionExpression("edition = :read")
            .expressionAttributeValues(edition(drafted.version()))
            .build();
    return Written.transaction(
            database.client(),
            List.of(
                TransactWriteItem.builder().put(publication).build(),
                CurrentItem.move(currentTable, drafted.draft().axis(), after, act),
                TransactWriteItem.builder().delete(draft).build()))
        instanceof Written.Done;
  }

  @Override
  public Optional<PublishedSegmentation> publication(Axis axis, int version) {
    return version == 0
        ? Optional.empty()
        : read(SegmentationItems.publishedKey(axis, version)).map(SegmentationItems::publication);
  }

  @Override
  public Page<PublishedSegmentation> publications(Axis axis, PageRequest page) {
    return new Cursors(
            "segmentation-versions", Map.of(AXIS, axis.name()), Map.of(VERSION, PUBLISHED))
        .query(
            database.client(),
            QueryRequest.builder()
                .tableName(segmentationsTable)
                .keyConditionExpression("axis = :axis AND begins_with(version, :published)")
                .expressionAttributeValues(
                    Map.of(
                        ":axis", AttributeValue.fromS(axis.name()),
                        ":published", AttributeValue.fromS(PUBLISHED)))
                .scanIndexForward(false)
                .consistentRead(true)
                .build(),
            page)
        .map(SegmentationItems::publication);
  }

  private Optional<Map<String, AttributeValue>> read(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(get -> get.tableName(segmentationsTable).key(key).consistentRead(true))
            .item();
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(item);
  }

  private static Saved<Segmentation> compare(
      Segmentation draft, Optional<Long> read, Map<String, AttributeValue> inPlace) {
    if (!inPlace.isEmpty()) {
      DraftedSegmentation drafted = SegmentationItems.drafted(inPlace);
      if (drafted.draft().equals(draft)) {
        return new Saved.Unchanged<>(new Versioned<>(draft, drafted.version()));
      }
    }
    return read.isEmpty() ? new Saved.Unread<>() : new Saved.Stale<>();
  }

  private static Map<String, AttributeValue> edition(long edition) {
    return Map.of(":read", AttributeValue.fromN(Long.toString(edition)));
  }
}
