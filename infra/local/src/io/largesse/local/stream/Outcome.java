package io.largesse.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import java.nio.charset.StandardCharsets;

/**
 * How a call with a batch ended.
 *
 * @param place of the first record that is not done; the batch's size if all are
 * @param reported whether the function itself named that record
 */
record Outcome(int place, boolean reported) {
  private static final Outcome FAILED = new Outcome(0, false);

  /**
   * What the function's answer means, of the lowest number that it names. Lambda takes an answer
   * that makes no sense, and a number that is none of the batch's, for a failure of all.
   */
  static Outcome reported(Batch batch, byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8).strip();
    if (text.isEmpty() || text.equals("null")) {
      return new Outcome(batch.size(), false);
    }
    JsonNode failures;
    try {
      failures = Json.parse(text).path("batchItemFailures");
    } catch (Malformed nonsense) {
      return FAILED;
    }
    int lowest = batch.size();
    for (JsonNode failure : failures) {
      int place = batch.placeOf(failure.path("itemIdentifier").asText()).orElse(-1);
      if (place < 0) {
        return FAILED;
      }
      lowest = Math.min(lowest, place);
    }
    return new Outcome(lowest, lowest < batch.size());
  }
}
