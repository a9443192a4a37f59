package io.largesse.local.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a table's stream from its beginning, which is the table's: shard after shard, of which
 * DynamoDB Local writes one at a time.
 */
final class StreamReader {
  /** What GetRecords gives at most. */
  private static final int RECORDS_MAX = 1_000;

  private final DynamoDbStreamsClient client;
  private final String table;
  private final Set<String> read = new HashSet<>();
  private @Nullable String streamArn;
  private @Nullable String shard;
  private @Nullable String iterator;
  private @Nullable String last;

  /**
   * @param table its name; it may still be made
   */
  StreamReader(DynamoDbStreamsClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** The next records, {@code max} at most; none if there are no more for now. */
  List<Record> next(int max) {
    while (isOpen()) {
      GetRecordsResponse records = records(Math.min(max, RECORDS_MAX));
      iterator = records.nextShardIterator();
      if (records.hasRecords() && !records.records().isEmpty()) {
        last = records.records().getLast().dynamodb().sequenceNumber();
        return records.records();
      }
      if (iterator != null) {
        return List.of();
      }
      read.add(shardId());
      shard = null;
    }
    return List.of();
  }

  /** The shard that the latest records are of. */
  String shardId() {
    return Optional.ofNullable(shard).orElse("none");
  }

  /** Whether there is a shard to read from. */
  private boolean isOpen() {
    if (shard == null) {
      last = null;
      iterator = null;
      shard =
          client
              .describeStream(stream -> stream.streamArn(streamArn()))
              .streamDescription()
              .shards()
              .stream()
              .map(Shard::shardId)
              .sorted()
              .filter(id -> !read.contains(id))
              .findFirst()
              .orElse(null);
    }
    return shard != null;
  }

  private GetRecordsResponse records(int max) {
    if (iterator == null) {
      iterator = iterator();
    }
    try {
      return get(iterator, max);
    } catch (ExpiredIteratorException old) {
      return get(iterator(), max);
    } catch (TrimmedDataAccessException gone) {
      last = null;
      return get(iterator(), max);
    }
  }

  private GetRecordsResponse get(String from, int max) {
    return client.getRecords(get -> get.shardIterator(from).limit(max));
  }

  private String streamArn() {
    if (streamArn == null) {
      streamArn = client.listStreams(of -> of.tableName(table)).streams().getFirst().streamArn();
    }
    return streamArn;
  }

  private String iterator() {
    return client
        .getShardIterator(
            place -> {
              place.streamArn(streamArn()).shardId(shard);
              if (last == null) {
                place.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
              } else {
                place
                    .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .sequenceNumber(last);
              }
            })
        .shardIterator();
  }
}
