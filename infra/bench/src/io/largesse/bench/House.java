package io.largesse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.dynamodb.Database;
import io.largesse.gift.Gift;
import io.largesse.gift.Seen;
import io.largesse.handler.Wiring;
import io.largesse.id.GiftId;
import io.largesse.json.Json;
import io.largesse.local.LocalProcess;
import io.largesse.local.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A house in the local process, with one boutique, one SKU of which there is plenty, the rules as
 * shipped, and as many like clients as a benchmark asks for.
 */
final class House implements AutoCloseable {
  static final String FUNCTION = "RegisterGiftFunction";
  static final String BOUTIQUE = "PAR-01";
  static final String SKU = "BOX";
  private static final int UNITS = 1_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** DynamoDB takes no more in one batch of writes. */
  private static final int BATCH_MAX = 25;

  /** Days from one earlier gift to the next: a hundred still lie within the 24 months ahead. */
  private static final int DAYS_APART = 7;

  private final LocalProcess process = LocalProcess.start(Options.ofTemplate());
  private final DynamoDbClient dynamo = process.dynamo(List.of());
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token = process.token("SYSTEM", List.of(), List.of(), "bench");

  House() {
    create("PUT", "/boutiques/" + BOUTIQUE, boutique());
    ObjectNode sku = Json.object().put("typology", "OBJECT").put("vatRate", "0.20");
    sku.putObject("name").put("en", "A box");
    sku.putObject("cost").put("amount", "4.00").put("currency", "EUR");
    sku.putObject("retail").put("amount", "6.00").put("currency", "EUR");
    create("PUT", "/catalogue/" + SKU, sku);
    create(
        "POST",
        "/stock/movements",
        Json.object()
            .put("movementId", "all")
            .put("type", "RECEIVE")
            .put("boutique", BOUTIQUE)
            .put("sku", SKU)
            .put("quantity", UNITS));
  }

  /** The id of a boutique beside the one that all others use. */
  String otherBoutique() {
    create("PUT", "/boutiques/LYO-01", boutique());
    return "LYO-01";
  }

  /**
   * The ids of {@code count} clients who have, in coming months, {@code gifts} gifts each; all are
   * like the first, who is made by way of the API.
   *
   * @param kind a word that no other clients' ids begin with
   */
  List<String> clients(String kind, int gifts, boolean household, int count) {
    List<String> ids =
        IntStream.range(0, count).mapToObj(n -> kind + "-%06d".formatted(n)).toList();
    String first = ids.getFirst();
    ObjectNode client =
        Json.object()
            .put("givenName", "Anna")
            .put("familyName", "Muster")
            .put("residence", "FR")
            .put("boutique", BOUTIQUE);
    create("PUT", "/clients/" + first, household ? client.put("household", home(first)) : client);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (int gift = 1; gift <= gifts; gift++) {
      ObjectNode earlier = gift(first).put("giftId", "e%d-%s".formatted(gift, first));
      create(
          "POST", "/gifts", earlier.put("on", today.plusDays((long) gift * DAYS_APART).toString()));
    }
    multiply(first, household, ids.subList(1, count));
    return ids;
  }

  /** The body that registers one box for {@code client}, whose id the gift's holds. */
  static ObjectNode gift(String client) {
    return Json.object()
        .put("giftId", "g-" + client)
        .put("clientId", client)
        .put("boutique", BOUTIQUE)
        .put("sku", SKU)
        .put("handover", "LATER");
  }

  /** Registers a gift through HTTP. */
  void register(String client) {
    create("POST", "/gifts", gift(client));
  }

  private static ObjectNode boutique() {
    return Json.object()
        .put("name", "Boutique")
        .put("market", "FR")
        .put("entity", "LARG-FR")
        .put("timeZone", "Europe/Paris")
        .put("businessYearStartMonth", 1)
        .put("costCentre", "4711")
        .put("currency", "EUR");
  }

  DynamoDbClient dynamo() {
    return dynamo;
  }

  DynamoDbClient dynamo(Recording recording) {
    return process.dynamo(List.of(recording));
  }

  /** A gift as it is now. */
  Gift gift(GiftId id) {
    Caller reader = new Caller("bench", Role.SYSTEM, Set.of(), Set.of());
    if (wiring(Database.of(dynamo)).readGifts().one(id, reader) instanceof Seen.Found<Gift> seen) {
      return seen.value();
    }
    throw new IllegalStateException("There is no gift " + id);
  }

  Map<String, String> environment() {
    return process.environmentOf(FUNCTION);
  }

  Wiring wiring(Database database) {
    return new Wiring(environment(), InstantSource.system(), database);
  }

  @Override
  public void close() {
    http.close();
    dynamo.close();
    process.close();
  }

  /** Records a purchase through HTTP. */
  void purchase(ObjectNode purchase) {
    create("POST", "/purchases", purchase);
  }

  /** The answer to {@code GET path}. */
  JsonNode read(String path) {
    return Json.parse(send("GET", path, BodyPublishers.noBody()));
  }

  /** Waits until streams and what follows them have nothing left to do. */
  void settle() throws InterruptedException {
    if (!process.isIdle(PATIENCE)) {
      throw new IllegalStateException("Still at work after " + PATIENCE);
    }
  }

  private void create(String method, String path, ObjectNode body) {
    send(method, path, BodyPublishers.ofString(Json.write(body)));
  }

  private String send(String method, String path, BodyPublisher body) {
    URI uri = process.uri().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(uri + " answers " + response.body());
      }
      return response.body();
    } catch (IOException failed) {
      throw new IllegalStateException(uri + " does not answer", failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  /** Writes the items of {@code first} once more for each of {@code others}. */
  private void multiply(String first, boolean household, List<String> others) {
    String clients = table("CLIENTS_TABLE");
    String exposures = table("EXPOSURES_TABLE");
    List<Stored> pattern = new ArrayList<>();
    pattern.addAll(stored(clients, "clientId", first));
    pattern.addAll(stored(exposures, "subject", "PERSON#" + first));
    if (household) {
      pattern.addAll(stored(exposures, "subject", "HOUSEHOLD#" + home(first)));
    }
    List<Stored> copies =
        others.stream()
            .map(other -> new Renaming(first, other))
            .flatMap(renaming -> pattern.stream().map(item -> item.renamed(renaming)))
            .toList();
    for (int start = 0; start < copies.size(); start += BATCH_MAX) {
      write(copies.subList(start, Math.min(copies.size(), start + BATCH_MAX)));
    }
  }

  private void write(List<Stored> items) {
    Map<String, List<WriteRequest>> byTable = new HashMap<>();
    for (Stored stored : items) {
      byTable
          .computeIfAbsent(stored.table, unseen -> new ArrayList<>())
          .add(WriteRequest.builder().putRequest(put -> put.item(stored.item)).build());
    }
    if (!dynamo.batchWriteItem(batch -> batch.requestItems(byTable)).unprocessedItems().isEmpty()) {
      throw new IllegalStateException("DynamoDB Local left items unwritten");
    }
  }

  /** The item of that key; nothing where nothing is stored. */
  private List<Stored> stored(String table, String key, String value) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of(key, AttributeValue.fromS(value)))
                        .consistentRead(true))
            .item();
    return item.isEmpty() ? List.of() : List.of(new Stored(table, item));
  }

  private String table(String variable) {
    return environment().getOrDefault(variable, variable);
  }

  private static String home(String client) {
    return "home-" + client;
  }

  /** An item and the table that it is in. */
  private record Stored(String table, Map<String, AttributeValue> item) {
    Stored renamed(Renaming renaming) {
      return new Stored(table, renaming.item(item));
    }
  }
}
