package io.largesse.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import java.util.Currency;

/** Segmentations as people write them. */
final class SomeSegmentation {
  static final Axis VALUE = new Axis("value");
  static final Currency EUR = Currency.getInstance("EUR");

  private SomeSegmentation() {}

  /** The segmentation of the axis value that {@code json}, in single quotes, describes. */
  static Segmentation of(String json) {
    return Fields.read(parse(json), SegmentationJson.draft(VALUE, EUR));
  }

  /** One segment, IN, when {@code condition} holds; OUT otherwise. */
  static Segmentation when(String condition) {
    return of("{'otherwise':'OUT','segments':[{'name':'IN','when':" + condition + "}]}");
  }

  static JsonNode parse(String json) {
    return Json.parse(json.replace('\'', '"'));
  }
}
