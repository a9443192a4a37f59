package io.largesse.segment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.List;
import java.util.Optional;

/** Writes the segmentation in force, and what was published before. */
public final class SegmentationAnswer {
  private SegmentationAnswer() {}

  /**
   * Writes {@code current}.
   *
   * @param published what was published of its axis, newest first
   * @param progress how far judging everyone by it has come; empty if it ships
   */
  public static ObjectNode write(
      Segmentation current,
      List<PublishedSegmentation> published,
      Optional<SweepProgress> progress) {
    ObjectNode json = SegmentationJson.write(current).put("version", current.version());
    progress.ifPresent(sweep -> json.set("publication", sweep.write()));
    ArrayNode versions = json.putArray("versions");
    published.stream().map(SegmentationAnswer::write).forEach(versions::add);
    return json;
  }

  /** Writes of a publication what is not in the definition. */
  public static ObjectNode write(PublishedSegmentation published) {
    return Json.object()
        .put("version", published.segmentation().version())
        .put("draftedBy", published.editor())
        .put("publishedBy", published.by())
        .put("publishedAt", published.at().toString());
  }
}
