package io.largesse.dynamodb;

import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.PublishedSegmentation;
import io.largesse.segment.Segmentation;
import io.largesse.segment.Segmentations;
import io.largesse.segment.ShippedSegmentations;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The segmentations in force, in DynamoDB.
 *
 * <p>Each version that was asked for is kept in memory: they are few, and as they never change,
 * what is kept is never stale.
 */
public final class DynamoSegmentations implements Segmentations {
  private final Database database;
  private final String segmentationsTable;
  private final String currentTable;
  private final Map<Version, PublishedSegmentation> kept = new ConcurrentHashMap<>();

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
    return version == 0
        ? ShippedSegmentations.of(axis).orElseThrow(() -> missing(axis, version))
        : published(axis, version).segmentation();
  }

  @Override
  public Optional<Instant> since(Axis axis, int version) {
    return version == 0 ? Optional.empty() : Optional.of(published(axis, version).at());
  }

  private PublishedSegmentation published(Axis axis, int version) {
    return kept.computeIfAbsent(new Version(axis, version), this::read);
  }

  private PublishedSegmentation read(Version version) {
    Map<String, AttributeValue> item =
        read(segmentationsTable, SegmentationItems.publishedKey(version.axis, version.number));
    if (item.isEmpty()) {
      throw missing(version.axis, version.number);
    }
    return SegmentationItems.publication(item);
  }

  private static IllegalStateException missing(Axis axis, int version) {
    return new IllegalStateException("Version %d of %s is not there".formatted(version, axis));
  }

  private Map<String, AttributeValue> read(String table, Map<String, AttributeValue> key) {
    return database.item(table, key).orElse(Map.of());
  }

  private record Version(Axis axis, int number) {}
}
