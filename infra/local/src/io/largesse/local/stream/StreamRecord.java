package io.largesse.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.template.Names;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A record of a stream, as Lambda hands it to functions.
 *
 * @param sequence its place in the stream
 * @param at when it was written, by the machine's clock
 */
record StreamRecord(String sequence, Instant at, ObjectNode json) {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

  static StreamRecord of(Record record, String streamArn) {
    Instant at = record.dynamodb().approximateCreationDateTime();
    String sequence = record.dynamodb().sequenceNumber();
    ObjectNode json =
        Json.object()
            .put("eventID", record.eventID())
            .put("eventName", record.eventNameAsString())
            .put("eventVersion", "1.1")
            .put("eventSource", "aws:dynamodb")
            .put("awsRegion", Names.REGION);
    ObjectNode written = json.putObject("dynamodb").put("ApproximateCreationDateTime", seconds(at));
    written.set("Keys", Attributes.json(record.dynamodb().keys()));
    if (record.dynamodb().hasNewImage()) {
      written.set("NewImage", Attributes.json(record.dynamodb().newImage()));
    }
    if (record.dynamodb().hasOldImage()) {
      written.set("OldImage", Attributes.json(record.dynamodb().oldImage()));
    }
    written
        .put("SequenceNumber", sequence)
        .put("SizeBytes", record.dynamodb().sizeBytes())
        .put("StreamViewType", record.dynamodb().streamViewTypeAsString());
    return new StreamRecord(sequence, at, json.put("eventSourceARN", streamArn));
  }

  /** The event of {@code records}. */
  static byte[] event(List<StreamRecord> records) {
    ObjectNode event = Json.object();
    event.putArray("Records").addAll(records.stream().map(StreamRecord::json).toList());
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }

  int bytes() {
    return Json.write(json).getBytes(StandardCharsets.UTF_8).length;
  }

  private static BigDecimal seconds(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli()).divide(MILLIS);
  }
}
