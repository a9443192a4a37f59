package io.largesse.bench;

import io.largesse.dynamodb.Database;
import io.largesse.handler.api.RegisterGiftFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * How much our own code costs: registrations by the function, and through HTTP, against a bare loop
 * that sends the very requests which the function was seen to send, made ready beforehand.
 *
 * <p>All run in turn, in short rounds, on one DynamoDB Local: what slows one slows the others.
 */
final class Throughput implements Benchmark {
  private static final int EARLIER_GIFTS = 5;
  private static final int ROUNDS = 12;
  private static final int WARM_UP_ROUNDS = 4;
  private static final int CALLS_A_ROUND = 120;
  private static final int[] CALLERS = {1, 8};

  @Override
  public Table measure() throws Exception {
    Table table =
        new Table(
            "**Registrations a second**, for clients with %d earlier gifts, %d each, in turns of %d"
                .formatted(EARLIER_GIFTS, ROUNDS * CALLS_A_ROUND, CALLS_A_ROUND),
            "callers at once",
            "way",
            "a second",
            "against the bare loop",
            "p50 ms",
            "p99 ms");
    try (House house = new House();
        ExecutorService executor = Executors.newCachedThreadPool()) {
      for (int callers : CALLERS) {
        measure(house, callers, executor, table);
      }
    }
    return table;
  }

  private static void measure(House house, int callers, ExecutorService executor, Table table)
      throws Exception {
    Map<String, Lane> lanes = lanes(house, "lone" + callers);
    int clients = lanes.size() * (WARM_UP_ROUNDS + ROUNDS) * CALLS_A_ROUND;
    Iterator<String> ids =
        house.clients("many" + callers, EARLIER_GIFTS, false, clients).iterator();
    List<Lane> turns = new ArrayList<>(lanes.values());
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      if (round == WARM_UP_ROUNDS) {
        turns.forEach(Lane::restart);
      }
      for (Lane lane : turns) {
        lane.run(next(ids), executor, callers);
      }
      Collections.rotate(turns, 1);
    }
    double bare = lanes.values().iterator().next().perSecond();
    lanes.forEach(
        (way, lane) ->
            table.row(
                callers,
                way,
                String.format(Locale.ROOT, "%.0f", lane.perSecond()),
                String.format(Locale.ROOT, "%.2f", lane.perSecond() / bare),
                lane.timings(),
                String.format(Locale.ROOT, "%.1f", lane.timings().millis(0.99))));
  }

  /** The ways to register, the bare loop first. */
  private static Map<String, Lane> lanes(House house, String kind) {
    List<String> samples = house.clients(kind, EARLIER_GIFTS, false, 2);
    Recording recording = new Recording();
    RegisterGiftFunction observed =
        new RegisterGiftFunction(house.wiring(Database.of(house.dynamo(recording))));
    // The first call reads rules and rates too, which are then kept.
    Calls.register(observed, samples.getFirst());
    recording.restart();
    Calls.register(observed, samples.getLast());
    List<DynamoDbRequest> requests = recording.requests();

    RegisterGiftFunction function =
        new RegisterGiftFunction(house.wiring(Database.of(house.dynamo())));
    Map<String, Lane> lanes = new LinkedHashMap<>();
    lanes.put(
        "bare SDK loop",
        new Lane(client -> replay(house.dynamo(), requests, samples.getLast(), client)));
    lanes.put(
        "`RegisterGiftFunction`, called directly",
        new Lane(client -> () -> Calls.register(function, client)));
    lanes.put(
        "`POST /gifts` through HTTP, gateway, authorizer and permissions of the local process",
        new Lane(client -> () -> house.register(client)));
    return lanes;
  }

  private static Runnable replay(
      DynamoDbClient dynamo, List<DynamoDbRequest> recorded, String from, String to) {
    Renaming renaming = new Renaming(from, to);
    List<DynamoDbRequest> requests = recorded.stream().map(renaming::request).toList();
    return () -> requests.forEach(request -> send(dynamo, request));
  }

  private static void send(DynamoDbClient dynamo, DynamoDbRequest request) {
    switch (request) {
      case BatchGetItemRequest batch -> dynamo.batchGetItem(batch);
      case TransactWriteItemsRequest transaction -> dynamo.transactWriteItems(transaction);
      default -> throw new IllegalArgumentException("Not known: " + request.getClass());
    }
  }

  private static List<String> next(Iterator<String> ids) {
    List<String> clients = new ArrayList<>();
    while (clients.size() < CALLS_A_ROUND) {
      clients.add(ids.next());
    }
    return clients;
  }
}
