package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.event.Change;
import io.largesse.event.Image;
import io.largesse.event.StreamPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Reads changes again out of a real stream. */
final class DynamoChangeLogTest {
  private static final String TABLE = "Boutiques";

  private final AmazonDynamoDBLocal dynamo = DynamoDBEmbedded.create(true);
  private final DynamoDbClient client = dynamo.dynamoDbClient();
  private final DynamoDbStreamsClient streams = dynamo.dynamoDbStreamsClient();
  private final DynamoChangeLog log = new DynamoChangeLog(Database.of(client, () -> streams));

  private String stream = "";
  private String shard = "";
  private List<String> places = List.of();

  @BeforeEach
  void a_boutique_is_made_changed_and_removed() {
    client.createTable(
        Template.table("BoutiquesTable", TABLE).toBuilder()
            .streamSpecification(
                wanted ->
                    wanted.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
            .build());
    put("PAR-01", "1");
    put("PAR-01", "2");
    client.deleteItem(delete -> delete.tableName(TABLE).key(key("PAR-01")));
    put("PAR-02", "1");
    stream = streams.listStreams(of -> of.tableName(TABLE)).streams().getFirst().streamArn();
    shard =
        streams
            .describeStream(of -> of.streamArn(stream))
            .streamDescription()
            .shards()
            .getFirst()
            .shardId();
    places = records().stream().map(record -> record.dynamodb().sequenceNumber()).toList();
  }

  @AfterEach
  void stop() {
    dynamo.shutdownNow();
  }

  @Test
  void one_change_is_read_with_its_texts_numbers_and_bytes_before_and_after() {
    assertThat(log.at(place(1, 1)))
        .contains(
            List.of(
                new Change(
                    TABLE,
                    places.get(1),
                    Optional.of(image("PAR-01", "1")),
                    Optional.of(image("PAR-01", "2")))));
  }

  @Test
  void all_changes_from_the_first_to_the_last_are_read_and_no_more() {
    List<Change> changes = log.at(place(0, 2)).orElseThrow();

    assertThat(changes).extracting(Change::sequence).isEqualTo(places.subList(0, 3));
    assertThat(changes.getFirst().before()).isEmpty();
    assertThat(changes.getLast().after()).isEmpty();
  }

  @Test
  void what_no_stream_has_is_said_to_be_gone() {
    assertThat(log.at(new StreamPlace(stream, shard + "0", places.get(0), places.get(0))))
        .isEmpty();
  }

  private StreamPlace place(int first, int last) {
    return new StreamPlace(stream, shard, places.get(first), places.get(last));
  }

  private List<Record> records() {
    String start =
        streams
            .getShardIterator(
                of ->
                    of.streamArn(stream)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return streams.getRecords(get -> get.shardIterator(start)).records();
  }

  private void put(String boutique, String version) {
    client.putItem(
        put ->
            put.tableName(TABLE)
                .item(
                    Map.of(
                        "boutiqueId",
                        AttributeValue.fromS(boutique),
                        "version",
                        AttributeValue.fromN(version),
                        "bytes",
                        AttributeValue.fromB(SdkBytes.fromUtf8String("x")))));
  }

  private static Map<String, AttributeValue> key(String boutique) {
    return Map.of("boutiqueId", AttributeValue.fromS(boutique));
  }

  private static Image image(String boutique, String version) {
    return new Image(Map.of("boutiqueId", boutique, "version", version, "bytes", "eA=="));
  }
}
