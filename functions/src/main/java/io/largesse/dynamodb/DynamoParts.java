package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.measurement.Manifest;
import io.largesse.measurement.ManifestJson;
import io.largesse.measurement.Parts;
import io.largesse.measurement.Run;
import io.largesse.roi.Chunk;
import io.largesse.version.Patience;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Parts in DynamoDB. Each segment of a run has keys of its own, one for its manifests and one for
 * the chunks of each label: all segments write at once. An id may come again once its run is
 * removed: so keys begin with the name of the run.
 *
 * <p>What there is no capacity for is asked for again as long as the database's patience lasts.
 */
public final class DynamoParts implements Parts {
  /** No run takes so long; a failed one can be looked into for some days. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final String KEY = "part";
  private static final String PLACE = "place";
  private static final String BYTES = "bytes";
  private static final String EXPIRES = "expires";
  private static final String ATTEMPT = "attempt";
  private static final String CHUNKS = "chunks";

  /** Where it is said which attempt at reducing a label counts. */
  private static final String SETTLED = "#settled";

  private static final int AT_ONCE = 4;

  private final Database database;
  private final Database insisting;
  private final String table;
  private final InstantSource machine;

  /**
   * @param machine the machine's own clock, by which DynamoDB lets items expire
   */
  public DynamoParts(Database database, String table, InstantSource machine) {
    this.database = database;
    this.insisting = database.insisting();
    this.table = table;
    this.machine = machine;
  }

  @Override
  public void store(Run run, int segment, String attempt, List<Chunk> chunks, Act act) {
    put(
        chunks.stream()
            .map(
                chunk ->
                    chunk(
                        chunks(run, segment, chunk.label()),
                        attempt,
                        chunk.number(),
                        chunk.bytes(),
                        act))
            .toList());
  }

  @Override
  public Optional<Manifest> manifest(Run run, int segment, Optional<String> position) {
    return insisting
        .item(table, key(manifests(run, segment), at(position)))
        .map(DynamoParts::manifest);
  }

  @Override
  public boolean settle(
      Run run, int segment, Optional<String> position, Manifest manifest, Act act) {
    return first(
        item(manifests(run, segment), at(position), act)
            .with(DocumentTable.DOCUMENT, Json.write(ManifestJson.write(manifest))));
  }

  @Override
  public List<Step> steps(Run run, int segment) {
    return items(manifests(run, segment), "")
        .map(
            item ->
                new Step(
                    Optional.of(text(item, PLACE).substring(at(Optional.empty()).length()))
                        .filter(position -> !position.isEmpty()),
                    manifest(item)))
        .toList();
  }

  @Override
  public Iterable<byte[]> chunks(Run run, int segment, String attempt, String label) {
    return () -> bytes(chunks(run, segment, label), attempt);
  }

  /** The chunks come first: what is settled is there. */
  @Override
  public void storeReduced(Run run, String label, String attempt, List<byte[]> chunks, Act act) {
    String key = reducedTo(run, label);
    put(
        IntStream.range(0, chunks.size())
            .mapToObj(number -> chunk(key, attempt, number, chunks.get(number), act))
            .toList());
    boolean _ = first(item(key, SETTLED, act).with(ATTEMPT, attempt).with(CHUNKS, chunks.size()));
  }

  @Override
  public Iterable<byte[]> reduced(Run run, String label) {
    String key = reducedTo(run, label);
    return () -> {
      Map<String, AttributeValue> settled =
          insisting
              .item(table, key(key, SETTLED))
              .orElseThrow(() -> new IllegalStateException("A label was not reduced"));
      return new Exactly<>(number(settled, CHUNKS), bytes(key, text(settled, ATTEMPT)));
    };
  }

  private Iterator<byte[]> bytes(String key, String attempt) {
    return items(key, of(attempt)).map(item -> Item.binary(item, BYTES)).iterator();
  }

  /** Reads page by page, as they are asked for. */
  private Stream<Map<String, AttributeValue>> items(String key, String beginning) {
    QueryRequest query = new Partition(insisting, table, KEY, PLACE).query(key, beginning);
    return insisting.client().queryPaginator(query).items().stream();
  }

  /** All of them within the database's patience. */
  private void put(List<Item> items) {
    Patience.Spending time = database.patience().begin();
    DynamoDbClient client = new InsistingClient(database.client(), () -> time);
    AtOnce.each(
        AT_ONCE,
        items,
        item -> client.putItem(put -> put.tableName(table).item(item.attributes())));
  }

  private boolean first(Item item) {
    return Puts.first(insisting.client(), table, KEY, item.attributes());
  }

  private Item chunk(String key, String attempt, int number, byte[] bytes, Act act) {
    return item(key, of(attempt) + "%06d".formatted(number), act).with(BYTES, bytes);
  }

  private Item item(String key, String place, Act act) {
    return Item.of(KEY, key)
        .with(PLACE, place)
        .with(EXPIRES, machine.instant().plus(KEPT).getEpochSecond())
        .writtenBy(act);
  }

  private static Manifest manifest(Map<String, AttributeValue> item) {
    return Stored.read(text(item, DocumentTable.DOCUMENT), ManifestJson::read);
  }

  private static Map<String, AttributeValue> key(String key, String place) {
    return Map.of(KEY, AttributeValue.fromS(key), PLACE, AttributeValue.fromS(place));
  }

  private static String manifests(Run run, int segment) {
    return "%s#manifests#%02d".formatted(run.name(), segment);
  }

  private static String chunks(Run run, int segment, String label) {
    return "%s#chunks#%s#%02d".formatted(run.name(), label, segment);
  }

  private static String reducedTo(Run run, String label) {
    return run.name() + "#reduced#" + label;
  }

  private static String of(String attempt) {
    return attempt + "#";
  }

  private static String at(Optional<String> position) {
    return "#" + position.orElse("");
  }
}
