package io.largesse.dynamodb;

import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.Segmentation;
import io.largesse.segment.Segmentations;
import io.largesse.segment.ShippedSegmentations;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The segmentations in force, in DynamoDB.
 *
 * <p>Of each axis the last version that was asked for is kept in memory. Versions never change, so
 * what is kept is never stale.
 */
public final class DynamoSegmentations implements Segmentations {
  private final Database database;
  private final String segmentationsTable;
  private final String currentTable;
  private final Map<Axis, Segmentation> kept = new ConcurrentHashMap<>();

  public DynamoSegmentations(Database database, String segmentationsTable, String currentTable) {
    this.database = database;
    this.segmentationsTable = segmentationsTable;
    this.currentTable = currentTable;
  }

  @Override
  public CurrentSegmentations current() {
    return CurrentItem.segmentations(read(currentTable, CurrentItem.KEY));
  }

  @Override
  public Segmentation version(Axis axis, int version) {
    Segmentation known = version == 0 ? ShippedSegmentations.of(axis).orElse(null) : kept.get(axis);
    if (known != null && known.version() == version) {
      return known;
    }
    Map<String, AttributeValue> item =
        read(segmentationsTable, SegmentationItems.publishedKey(axis, version));
    if (item.isEmpty()) {
      throw new IllegalStateException("Version %d of %s is not there".formatted(version, axis));
    }
    Segmentation segmentation = SegmentationItems.publication(item).segmentation();
    kept.put(axis, segmentation);
    return segmentation;
  }

  private Map<String, AttributeValue> read(String table, Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        database.client().getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    return item == null ? Map.of() : item;
  }
}
