package io.largesse.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Purchases that are as old as they say, whenever the demo is posted. */
final class SamplePurchases {
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private SamplePurchases() {}

  /** A batch of {@code purchases}, each of which says how many days before {@code today} it was. */
  static ObjectNode batch(List<JsonNode> purchases, LocalDate today) {
    ObjectNode batch = Json.object();
    ArrayNode items = batch.putArray("items");
    for (JsonNode purchase : purchases) {
      ObjectNode item = purchase.deepCopy();
      int daysAgo = item.remove("daysAgo").asInt();
      items.add(
          item.put(
              "at", today.minusDays(daysAgo).atTime(NOON).toInstant(ZoneOffset.UTC).toString()));
    }
    return batch;
  }
}
