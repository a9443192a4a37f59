package io.largesse.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.template.Names;
import java.time.Instant;
import java.util.UUID;

/**
 * What an on-failure destination is told: where in the stream the batch is, and no record of it.
 */
final class FailureRecord {
  private FailureRecord() {}

  static String of(EventSource source, Batch batch, String condition, Instant now) {
    StreamRecord first = batch.records().getFirst();
    StreamRecord last = batch.records().getLast();
    ObjectNode json = Json.object();
    json.putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", Names.functionArn(Names.name(source.function())))
        .put("condition", condition)
        .put("approximateInvokeCount", batch.tries());
    json.putObject("responseContext").put("statusCode", 200).put("executedVersion", "1");
    json.put("version", "1.0").put("timestamp", now.toString());
    json.putObject("DDBStreamBatchInfo")
        .put("shardId", batch.shard())
        .put("startSequenceNumber", first.sequence())
        .put("endSequenceNumber", last.sequence())
        .put("approximateArrivalOfFirstRecord", first.at().toString())
        .put("approximateArrivalOfLastRecord", last.at().toString())
        .put("batchSize", batch.size())
        .put("streamArn", source.stream());
    return Json.write(json);
  }
}
