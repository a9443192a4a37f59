package io.largesse.dynamodb;

import io.largesse.event.Change;
import io.largesse.event.ChangeLog;
import io.largesse.event.Image;
import io.largesse.event.StreamPlace;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads changes again where the stream of their table still has them. */
public final class DynamoChangeLog implements ChangeLog {
  private final Database database;

  public DynamoChangeLog(Database database) {
    this.database = database;
  }

  @Override
  public Optional<List<Change>> at(StreamPlace place) {
    try {
      return Optional.of(read(place));
    } catch (TrimmedDataAccessException | ResourceNotFoundException gone) {
      return Optional.empty();
    }
  }

  private List<Change> read(StreamPlace place) {
    DynamoDbStreamsClient streams = database.streams();
    BigInteger last = new BigInteger(place.last());
    List<Change> changes = new ArrayList<>();
    @Nullable String next = start(streams, place);
    while (next != null) {
      String from = next;
      GetRecordsResponse answer = streams.getRecords(get -> get.shardIterator(from));
      for (Record record : answer.records()) {
        int order = new BigInteger(record.dynamodb().sequenceNumber()).compareTo(last);
        if (order <= 0) {
          changes.add(change(place, record));
        }
        if (order >= 0) {
          return changes;
        }
      }
      next = answer.nextShardIterator();
    }
    return changes;
  }

  private static String start(DynamoDbStreamsClient streams, StreamPlace place) {
    return streams
        .getShardIterator(
            get ->
                get.streamArn(place.stream())
                    .shardId(place.shard())
                    .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                    .sequenceNumber(place.first()))
        .shardIterator();
  }

  private static Change change(StreamPlace place, Record record) {
    return new Change(
        Change.tableOf(place.stream()),
        record.dynamodb().sequenceNumber(),
        record.dynamodb().hasOldImage()
            ? Optional.of(image(record.dynamodb().oldImage()))
            : Optional.empty(),
        record.dynamodb().hasNewImage()
            ? Optional.of(image(record.dynamodb().newImage()))
            : Optional.empty());
  }

  private static Image image(Map<String, AttributeValue> item) {
    Map<String, String> attributes = new HashMap<>();
    item.forEach(
        (name, value) -> {
          if (value.s() != null) {
            attributes.put(name, value.s());
          } else if (value.n() != null) {
            attributes.put(name, value.n());
          } else if (value.b() != null) {
            byte[] bytes = value.b().asByteArrayUnsafe();
            attributes.put(name, Base64.getEncoder().encodeToString(bytes));
          }
        });
    return new Image(attributes);
  }
}
