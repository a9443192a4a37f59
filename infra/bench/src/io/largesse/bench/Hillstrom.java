package io.largesse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.LocalProcess;
import io.largesse.local.Options;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A public experiment of 64,000 clients and three arms (Hillstrom's e-mails) through the API:
 * clients with their arm as an attribute, purchases before and after, the experiment, a run, and
 * its result beside the published figures. The file's lines are {@code
 * ...,history,...,segment,...,spend}.
 */
final class Hillstrom implements Benchmark {
  private static final int LINES = 64_000;
  private static final int BATCH = 100;

  /** So many are sent before what follows from them is waited for. */
  private static final int AT_ONCE = 2_000;

  private static final int WINDOW = 14;
  private static final int CALLERS = 2;

  private static final int TIMES_MAX = 50;
  private static final int BUSY = 503;
  private static final int TIMED_OUT = 504;

  /** Columns from the right: one before them holds a comma now and then. */
  private static final int HISTORY = 10;

  private static final int SEGMENT = 4;
  private static final int SPEND = 1;
  private static final double NEAR = 1e-6;
  private static final Duration TOO_LONG = Duration.ofHours(3);
  private static final String SHOP = "WEB-01";

  private final LocalDate assignedAt = LocalDate.now(ZoneOffset.UTC).minusDays(60);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path file;

  /** Reads {@code file} up to a number of lines that the property {@code lines} may name. */
  Hillstrom(Path file) {
    this.file = file;
  }

  @Override
  public Table measure() throws Exception {
    List<String[]> lines = read();
    Instant begun = Instant.now();
    try (LocalProcess process = LocalProcess.start(Options.ofTemplate())) {
      found(process);
      tell(process, clients(lines), purchases(lines));
      JsonNode result = result(process);
      Table table =
          new Table(
              "Hillstrom's e-mails, %d clients through the API in %d s. Expected are the published figures."
                  .formatted(lines.size(), Duration.between(begun, Instant.now()).toSeconds()),
              "figure",
              "found",
              "expected",
              "");
      for (HillstromFigure figure : HillstromFigure.of(lines, lines.size() == LINES)) {
        double found = result.at(figure.pointer()).asDouble(Double.NaN);
        boolean same = Math.abs(found - figure.expected()) <= figure.within(NEAR);
        table.row(
            figure.name(),
            result.at(figure.pointer()).asText(),
            figure.expected(),
            same ? "" : "DIFFERS");
        if (!same) {
          System.out.println(result.toPrettyString());
        }
      }
      return table;
    }
  }

  private List<String[]> read() throws IOException {
    List<String> all = Files.readAllLines(file);
    int lines = Math.min(LINES, Integer.getInteger("lines", LINES));
    return all.subList(1, Math.min(all.size(), lines + 1)).stream()
        .map(line -> line.split(",", -1))
        .toList();
  }

  private void found(LocalProcess process) {
    send(
        process,
        "PUT",
        "/boutiques/" + SHOP,
        Json.object()
            .put("name", "The web")
            .put("market", "US")
            .put("entity", "LARG-US")
            .put("timeZone", "America/New_York")
            .put("businessYearStartMonth", 1)
            .put("costCentre", "4711")
            .put("currency", "EUR"));
  }

  private static List<ObjectNode> clients(List<String[]> lines) {
    List<ObjectNode> clients = new ArrayList<>();
    for (String[] line : lines) {
      ObjectNode client =
          Json.object()
              .put("clientId", "h-" + clients.size())
              .put("givenName", "A")
              .put("familyName", "Client")
              .put("residence", "US")
              .put("boutique", SHOP);
      client.putObject("attributes").put("arm", arm(line));
      clients.add(client);
    }
    return clients;
  }

  /**
   * The purchases of each client: what was spent in the year before is one on the eve; spend comes
   * on the day after.
   */
  private List<List<ObjectNode>> purchases(List<String[]> lines) {
    List<List<ObjectNode>> purchases = new ArrayList<>();
    for (String[] line : lines) {
      int client = purchases.size();
      purchases.add(
          Stream.of(
                  purchase("before-" + client, client, -1, column(line, HISTORY)),
                  purchase("after-" + client, client, 1, column(line, SPEND)))
              .flatMap(Optional::stream)
              .toList());
    }
    return purchases;
  }

  /** None where nothing was spent. */
  private Optional<ObjectNode> purchase(String id, int client, int day, String amount) {
    BigDecimal spent = new BigDecimal(amount).setScale(2);
    if (spent.signum() == 0) {
      return Optional.empty();
    }
    ObjectNode purchase =
        Json.object()
            .put("purchaseId", id)
            .put("clientId", "h-" + client)
            .put("boutique", SHOP)
            .put("channel", "ONLINE")
            .put("at", assignedAt.plusDays(day) + "T12:00:00Z");
    purchase
        .putArray("lines")
        .addObject()
        .put("lineId", "1")
        .put("sku", "ANY")
        .put("category", "any")
        .put("quantity", 1)
        .putObject("amount")
        .put("amount", spent.toPlainString())
        .put("currency", "EUR");
    return Optional.of(purchase);
  }

  private JsonNode result(LocalProcess process) throws InterruptedException {
    ObjectNode experiment =
        Json.object().put("assignedAt", "" + assignedAt).put("windowDays", WINDOW);
    experiment.putObject("arms").put("attribute", "arm").put("control", "none");
    for (String arm : List.of("mens", "womens")) {
      experiment
          .withObject("/costPerClient")
          .putObject(arm)
          .put("amount", "0.10")
          .put("currency", "EUR");
    }
    send(process, "PUT", "/experiments/e-mails", experiment);
    LocalDate asOf = assignedAt.plusDays(WINDOW + 1L);
    ObjectNode run =
        Json.object()
            .put("runId", "hillstrom")
            .put("asOf", "" + asOf)
            .put("from", "" + asOf.minusMonths(1))
            .put("to", "" + asOf.minusDays(1))
            .put("windowDays", WINDOW);
    run.putObject("margin").put("default", "0.40");
    send(process, "POST", "/roi/runs", run);
    settle(process);
    return send(process, "GET", "/roi/runs/hillstrom/experiments/e-mails", Json.object());
  }

  /** Sends some clients, then what they bought, then the next. */
  private void tell(
      LocalProcess process, List<ObjectNode> clients, List<List<ObjectNode>> purchases)
      throws Exception {
    for (int from = 0; from < clients.size(); from += AT_ONCE) {
      int to = Math.min(clients.size(), from + AT_ONCE);
      send(process, "/clients/batch", clients.subList(from, to));
      settle(process);
      send(
          process,
          "/purchases/batch",
          purchases.subList(from, to).stream().flatMap(List::stream).toList());
      settle(process);
      System.out.printf("%s: %d of %d clients%n", Instant.now(), to, clients.size());
    }
  }

  private static void settle(LocalProcess process) throws InterruptedException {
    if (!process.isIdle(TOO_LONG)) {
      throw new IllegalStateException("What follows does not end");
    }
  }

  private void send(LocalProcess process, String path, List<ObjectNode> items) throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Callable<Set<Integer>>> calls = new ArrayList<>();
      for (int from = 0; from < items.size(); from += BATCH) {
        List<ObjectNode> some = items.subList(from, Math.min(items.size(), from + BATCH));
        calls.add(() -> insist(process, path, batch(some)));
      }
      for (Future<Set<Integer>> outcome : callers.invokeAll(calls)) {
        if (!Set.of(200, 201).containsAll(outcome.get())) {
          throw new IllegalStateException(path + " answers " + outcome.get());
        }
      }
    }
  }

  /** Sends a batch again while the house is too busy for it, or for some of its entries. */
  private Set<Integer> insist(LocalProcess process, String path, ObjectNode batch) {
    Set<Integer> outcomes = Set.of(BUSY);
    for (int time = 0; outcomes.contains(BUSY) && time < TIMES_MAX; time++) {
      HttpResponse<String> response = call(process, "POST", path, batch);
      boolean isBusy = Set.of(BUSY, TIMED_OUT).contains(response.statusCode());
      outcomes = isBusy ? Set.of(BUSY) : outcomes(read(path, response));
    }
    return outcomes;
  }

  private static ObjectNode batch(List<ObjectNode> items) {
    ObjectNode batch = Json.object();
    ArrayNode array = batch.putArray("items");
    items.forEach(array::add);
    return batch;
  }

  private static Set<Integer> outcomes(JsonNode answer) {
    Set<Integer> statuses = new HashSet<>();
    answer.path("items").forEach(item -> statuses.add(item.path("status").asInt()));
    return statuses;
  }

  private JsonNode send(LocalProcess process, String method, String path, ObjectNode body) {
    return read(path, call(process, method, path, body));
  }

  private static JsonNode read(String path, HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(path + " answers " + response.body());
    }
    return Json.parse(response.body());
  }

  private HttpResponse<String> call(
      LocalProcess process, String method, String path, ObjectNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(process.uri().resolve(path))
            .header(
                "Authorization", "Bearer " + process.token("HQ", List.of(), List.of(), "hillstrom"))
            .header("Content-Type", "application/json");
    try {
      return http.send(
          (method.equals("GET")
                  ? request.GET()
                  : request.method(method, BodyPublishers.ofString(Json.write(body))))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(path + " does not answer", failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  static String arm(String[] line) {
    return switch (column(line, SEGMENT)) {
      case "Mens E-Mail" -> "mens";
      case "Womens E-Mail" -> "womens";
      case "No E-Mail" -> "none";
      default -> throw new IllegalArgumentException("Not Hillstrom's file");
    };
  }

  private static String column(String[] line, int fromRight) {
    return line[line.length - fromRight];
  }

  static double spend(String[] line) {
    return Double.parseDouble(column(line, SPEND));
  }
}
