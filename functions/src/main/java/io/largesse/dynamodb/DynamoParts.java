package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.measurement.Manifest;
import io.largesse.measurement.ManifestJson;
import io.largesse.measurement.Parts;
import io.largesse.measurement.RunId;
import io.largesse.roi.Chunk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Parts in DynamoDB. What is reduced together lies under one key: the chunks of a label, and the
 * manifests of a run.
 */
public final class DynamoParts implements Parts {
  /** No run takes so long; a failed one can be looked into for some days. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final String KEY = "part";
  private static final String PLACE = "place";
  private static final String BYTES = "bytes";
  private static final String EXPIRES = "expires";
  private static final int AT_ONCE = 4;

  private final Database database;
  private final String table;
  private final InstantSource machine;

  /**
   * @param machine the machine's own clock, by which DynamoDB lets items expire
   */
  public DynamoParts(Database database, String table, InstantSource machine) {
    this.database = database;
    this.table = table;
    this.machine = machine;
  }

  @Override
  public void store(RunId run, int segment, String attempt, List<Chunk> chunks, Act act) {
    AtOnce.each(
        AT_ONCE,
        chunks,
        chunk ->
            put(
                item(
                        chunks(run, chunk.label()),
                        of(segment, attempt) + "%06d".formatted(chunk.number()),
                        act)
                    .with(BYTES, chunk.bytes())));
  }

  @Override
  public Optional<Manifest> manifest(RunId run, int segment, Optional<String> position) {
    return database
        .item(
            table,
            Map.of(
                KEY, AttributeValue.fromS(manifests(run)),
                PLACE, AttributeValue.fromS(at(segment, position))))
        .map(DynamoParts::manifest);
  }

  @Override
  public boolean settle(
      RunId run, int segment, Optional<String> position, Manifest manifest, Act act) {
    Item item =
        item(manifests(run), at(segment, position), act)
            .with(DocumentTable.DOCUMENT, Json.write(ManifestJson.write(manifest)));
    return Puts.first(database.client(), table, KEY, item.attributes());
  }

  @Override
  public List<Step> steps(RunId run, int segment) {
    String of = at(segment, Optional.empty());
    return items(manifests(run), of)
        .map(
            item ->
                new Step(
                    Optional.of(text(item, PLACE).substring(of.length()))
                        .filter(position -> !position.isEmpty()),
                    manifest(item)))
        .toList();
  }

  @Override
  public Iterable<byte[]> chunks(RunId run, int segment, String attempt, String label) {
    return () -> bytes(chunks(run, label), of(segment, attempt));
  }

  @Override
  public void storeReduced(RunId run, String label, List<byte[]> chunks, Act act) {
    AtOnce.each(
        AT_ONCE,
        IntStream.range(0, chunks.size()).boxed().toList(),
        number ->
            put(
                item(reducedTo(run, label), "%06d".formatted(number), act)
                    .with(BYTES, chunks.get(number))));
  }

  @Override
  public Iterable<byte[]> reduced(RunId run, String label) {
    return () -> bytes(reducedTo(run, label), "");
  }

  private Iterator<byte[]> bytes(String key, String beginning) {
    return items(key, beginning).map(item -> Item.binary(item, BYTES)).iterator();
  }

  /** Reads page by page, as they are asked for. */
  private Stream<Map<String, AttributeValue>> items(String key, String beginning) {
    QueryRequest query = new Partition(database, table, KEY, PLACE).query(key, beginning);
    return database.client().queryPaginator(query).items().stream();
  }

  private void put(Item item) {
    database.client().putItem(put -> put.tableName(table).item(item.attributes()));
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

  private static String manifests(RunId run) {
    return run + "#manifests";
  }

  private static String chunks(RunId run, String label) {
    return run + "#chunks#" + label;
  }

  private static String reducedTo(RunId run, String label) {
    return run + "#reduced#" + label;
  }

  private static String of(int segment, String attempt) {
    return "%02d#%s#".formatted(segment, attempt);
  }

  private static String at(int segment, Optional<String> position) {
    return "%02d#%s".formatted(segment, position.orElse(""));
  }
}
