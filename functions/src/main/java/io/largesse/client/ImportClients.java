package io.largesse.client;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Saves many clients, each by itself: what becomes of one is nothing to the others. */
public final class ImportClients {
  /** Clients of one batch. */
  public static final int BATCH_MAX = 500;

  /** More at once would wait for one another's connections and contacts. */
  private static final int AT_ONCE_MAX = 16;

  private final SaveClient saveClient;
  private final Patience patience;

  public ImportClients(SaveClient saveClient, Patience patience) {
    this.saveClient = saveClient;
    this.patience = patience;
  }

  /**
   * Saves new clients, and gives what came of each, in order; none where time ran out. Those of one
   * id come one after the other.
   */
  public List<Optional<ClientSaving>> save(List<Client> batch, Caller caller, Act act) {
    Patience.Spending budget = patience.begin();
    Map<ClientId, List<Integer>> positions = new LinkedHashMap<>();
    for (int index = 0; index < batch.size(); index++) {
      positions.computeIfAbsent(batch.get(index).id(), first -> new ArrayList<>()).add(index);
    }
    Map<Integer, Optional<ClientSaving>> outcomes = new HashMap<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(AT_ONCE_MAX, Thread.ofVirtual().factory())) {
      List<Future<Map<Integer, Optional<ClientSaving>>>> parts =
          positions.values().stream()
              .map(of -> workers.submit(() -> saveInTurn(of, batch, caller, act, budget)))
              .toList();
      parts.forEach(part -> outcomes.putAll(ended(part)));
    }
    List<Optional<ClientSaving>> inOrder = new ArrayList<>();
    for (int index = 0; index < batch.size(); index++) {
      inOrder.add(outcomes.getOrDefault(index, Optional.empty()));
    }
    return inOrder;
  }

  private Map<Integer, Optional<ClientSaving>> saveInTurn(
      List<Integer> positions,
      List<Client> batch,
      Caller caller,
      Act act,
      Patience.Spending budget) {
    Map<Integer, Optional<ClientSaving>> outcomes = new HashMap<>();
    positions.forEach(index -> outcomes.put(index, trySave(batch.get(index), caller, act, budget)));
    return outcomes;
  }

  /** Empty if there was no time. */
  private Optional<ClientSaving> trySave(
      Client client, Caller caller, Act act, Patience.Spending budget) {
    if (budget.spent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(saveClient.save(client, Optional.empty(), caller, act, budget));
    } catch (Busy outOfTime) {
      return Optional.empty();
    }
  }

  /** A failure ends the batch: it is sent again, and what was saved is found the same. */
  private static <T> T ended(Future<T> part) {
    try {
      return part.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy("a batch of clients");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed);
    }
  }
}
