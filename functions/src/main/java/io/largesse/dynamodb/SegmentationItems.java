package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.segment.Axis;
import io.largesse.segment.DraftedSegmentation;
import io.largesse.segment.PublishedSegmentation;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationJson;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How drafts and published segmentations are stored, side by side under their axis. */
final class SegmentationItems {
  static final String AXIS = "axis";
  static final String VERSION = "version";
  static final String EDITION = "edition";

  /** What the sort keys of published versions begin with; eight digits keep their order. */
  static final String PUBLISHED = "v";

  private static final String DRAFT = "draft";
  private static final String DOCUMENT = "document";
  private static final String EDITOR = "editor";

  private SegmentationItems() {}

  static Map<String, AttributeValue> draftKey(Axis axis) {
    return key(axis, DRAFT);
  }

  static Map<String, AttributeValue> publishedKey(Axis axis, int version) {
    return key(axis, sortKey(version));
  }

  static Map<String, AttributeValue> draft(Segmentation draft, long edition, Act act) {
    return item(draft, DRAFT, edition).writtenBy(act).attributes();
  }

  static DraftedSegmentation drafted(Map<String, AttributeValue> item) {
    return new DraftedSegmentation(document(item, 0), text(item, "by"), number(item, EDITION));
  }

  static Map<String, AttributeValue> published(DraftedSegmentation drafted, int version, Act act) {
    return item(drafted.draft(), sortKey(version), drafted.version())
        .with(EDITOR, drafted.editor())
        .writtenBy(act)
        .attributes();
  }

  static PublishedSegmentation publication(Map<String, AttributeValue> item) {
    int version = Integer.parseInt(text(item, VERSION).substring(PUBLISHED.length()));
    return new PublishedSegmentation(
        document(item, version),
        number(item, EDITION),
        text(item, EDITOR),
        text(item, "by"),
        text(item, "requestId"),
        Instant.parse(text(item, "at")));
  }

  private static Item item(Segmentation segmentation, String version, long edition) {
    return Item.of(AXIS, segmentation.axis().name())
        .with(VERSION, version)
        .with(EDITION, edition)
        .with(DOCUMENT, Json.write(SegmentationJson.write(segmentation)));
  }

  private static Segmentation document(Map<String, AttributeValue> item, int version) {
    Axis axis = new Axis(text(item, AXIS));
    return Stored.read(text(item, DOCUMENT), SegmentationJson.stored(axis, version));
  }

  private static Map<String, AttributeValue> key(Axis axis, String version) {
    return Map.of(AXIS, AttributeValue.fromS(axis.name()), VERSION, AttributeValue.fromS(version));
  }

  private static String sortKey(int version) {
    return PUBLISHED + "%08d".formatted(version);
  }
}
