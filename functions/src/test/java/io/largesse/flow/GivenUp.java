package io.largesse.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.dynamo.Tables;
import io.largesse.local.template.Names;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Changes that Lambda gives up, as if nobody had been able to follow them. */
final class GivenUp {
  private GivenUp() {}

  /** Tells {@code queue} of the first change of {@code table}, both by their logical ids. */
  static void first(String table, String queue) {
    try (DynamoDbStreamsClient streams = House.process().streams()) {
      String stream =
          streams
              .listStreams(list -> list.tableName(Names.name(table)))
              .streams()
              .getFirst()
              .streamArn();
      String shard =
          streams
              .describeStream(describe -> describe.streamArn(stream))
              .streamDescription()
              .shards()
              .getFirst()
              .shardId();
      String start =
          streams
              .getShardIterator(
                  get ->
                      get.streamArn(stream)
                          .shardId(shard)
                          .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      String sequence =
          streams.getRecords(get -> get.shardIterator(start)).records().stream()
              .filter(record -> !Tables.isOpening(record.dynamodb().keys()))
              .findFirst()
              .orElseThrow()
              .dynamodb()
              .sequenceNumber();
      ObjectNode record = Json.object();
      record
          .putObject("DDBStreamBatchInfo")
          .put("shardId", shard)
          .put("startSequenceNumber", sequence)
          .put("endSequenceNumber", sequence)
          .put("batchSize", 1)
          .put("streamArn", stream);
      House.process().queues().send(Names.queueArn(Names.name(queue)), Json.write(record));
    }
  }
}
