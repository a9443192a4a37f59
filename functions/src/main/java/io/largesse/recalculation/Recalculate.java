package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.UnreadableHistory;
import io.largesse.version.Patience;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has histories and segments follow what is new of clients: one conditional write for each client,
 * whatever the number of facts, and none where nothing is new.
 *
 * <p>Which segmentations are in force is read again after the writes, and where that has moved the
 * clients are judged again: so a publication misses nobody who is written while it goes on.
 */
public final class Recalculate {
  /** A client is rarely merged on and on. */
  private static final int MERGES_MAX = 8;

  private final Histories histories;
  private final InForce inForce;
  private final Patience patience;

  public Recalculate(Histories histories, InForce inForce, Patience patience) {
    this.histories = histories;
    this.inForce = inForce;
    this.patience = patience;
  }

  /**
   * Follows {@code facts}, by client and in their order, several clients at a time; one that fails
   * holds up no other. Without facts a client is judged anew, for the sake of time or of a
   * publication.
   *
   * @return why, for each client that could not be followed
   */
  public Map<ClientId, RuntimeException> follow(Map<ClientId, List<Fact>> facts, Act act) {
    return follow(
        facts.entrySet().stream()
            .map(client -> new Task(client.getKey(), client.getValue(), Optional.empty()))
            .toList(),
        act);
  }

  /**
   * Judges anew the clients of {@code read}, which need not be read again unless they have changed
   * since, and {@code others}.
   *
   * @return why, for each client that could not be judged
   */
  Map<ClientId, RuntimeException> judge(
      Collection<ClientHistory> read, Collection<ClientId> others, Act act) {
    return follow(
        Stream.concat(
                read.stream()
                    .map(history -> new Task(history.client(), List.of(), Optional.of(history))),
                others.stream().map(client -> new Task(client, List.of(), Optional.empty())))
            .toList(),
        act);
  }

  private Map<ClientId, RuntimeException> follow(List<Task> tasks, Act act) {
    Map<ClientId, RuntimeException> failures = new ConcurrentHashMap<>();
    List<Task> open = tasks;
    if (open.isEmpty()) {
      return failures;
    }
    Judge judge = inForce.read();
    while (!open.isEmpty()) {
      Judge by = judge;
      SideBySide.each(open, task -> follow(task, by, act, failures));
      judge = inForce.read();
      boolean moved = !judge.versions().equals(by.versions());
      open =
          open.stream()
              .filter(task -> moved && !failures.containsKey(task.client))
              .map(task -> new Task(task.client, List.of(), Optional.empty()))
              .toList();
    }
    return failures;
  }

  /** Follows one fact, or fails. */
  void follow(Fact fact, Act act) {
    Map<ClientId, RuntimeException> failures = follow(Map.of(fact.client(), List.of(fact)), act);
    Optional.ofNullable(failures.get(fact.client()))
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  /**
   * Follows {@code facts} of one client, or of whom they are part of by now; that history is made
   * anew if it is unreadable. What is noted of another than {@code client} stays noted.
   */
  void repair(ClientId client, List<Fact> facts, Act act) {
    Judge by;
    do {
      by = inForce.read();
      Judge judge = by;
      patience.begin().insist("a history", () -> repaired(client, facts, judge, act));
    } while (!inForce.read().versions().equals(by.versions()));
  }

  private void follow(Task task, Judge judge, Act act, Map<ClientId, RuntimeException> failures) {
    AtomicReference<@Nullable ClientHistory> read = new AtomicReference<>(task.read.orElse(null));
    try {
      patience
          .begin()
          .insist(
              "a history",
              () -> {
                ClientHistory before = read.getAndSet(null);
                return followed(
                    before == null ? settled(task.client) : before, task.facts, judge, act);
              });
    } catch (RuntimeException failed) {
      failures.put(task.client, noted(failed, act));
    }
  }

  /** Garbage is noted by whoever meets it, so that it is built again within the hour. */
  private RuntimeException noted(RuntimeException failed, Act act) {
    if (failed instanceof UnreadableHistory garbage) {
      try {
        histories.needsRepair(garbage.emptied().client(), act);
      } catch (RuntimeException unnoted) {
        failed.addSuppressed(unnoted);
      }
    }
    return failed;
  }

  /** Empty if the client is to be looked at again. */
  private Optional<Boolean> followed(ClientHistory before, List<Fact> facts, Judge judge, Act act) {
    Continuation continuation = continuation(judge, before.history(), act);
    if (continuation.isOutdatedFor(before.history())) {
      return Optional.empty();
    }
    History now = continuation.of(before.history(), of(before, facts));
    boolean kept = now.equals(before.history()) || histories.save(before.with(now), act);
    return kept ? Optional.of(true) : Optional.empty();
  }

  /** Those of {@code facts} that are told of {@code client} as they are known now. */
  private static List<Fact> of(ClientHistory client, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> !fact.ofRecord() || fact.client().equals(client.client()))
        .toList();
  }

  private Optional<Boolean> repaired(ClientId client, List<Fact> facts, Judge judge, Act act) {
    ClientHistory before =
        facts.isEmpty()
            ? readable(client)
            : settled(client, id -> id.equals(client) ? readable(id) : histories.find(id));
    Continuation continuation = continuation(judge, before.history(), act);
    if (continuation.isOutdatedFor(before.history())) {
      return Optional.empty();
    }
    History all = continuation.of(before.history(), of(before, facts));
    ClientHistory now = before.client().equals(client) ? before.repaired(all) : before.with(all);
    return histories.save(now, act) ? Optional.of(true) : Optional.empty();
  }

  /** Judges by what is in force now if the history has seen that and {@code judge} has not. */
  private Continuation continuation(Judge judge, History history, Act act) {
    Continuation continuation = new Continuation(judge, act.at());
    return continuation.isOutdatedFor(history)
        ? new Continuation(inForce.read(), act.at())
        : continuation;
  }

  /** The history of {@code client}, or of whom that is part of by now. */
  ClientHistory settled(ClientId client) {
    return settled(client, histories::find);
  }

  private static ClientHistory settled(ClientId client, Function<ClientId, ClientHistory> find) {
    ClientHistory found = find.apply(client);
    for (int merges = 0; found.mergedInto().isPresent(); merges++) {
      if (merges == MERGES_MAX) {
        throw new IllegalStateException("A client keeps being merged");
      }
      found = find.apply(found.mergedInto().get());
    }
    return found;
  }

  private ClientHistory readable(ClientId client) {
    try {
      return histories.find(client);
    } catch (UnreadableHistory garbage) {
      return garbage.emptied();
    }
  }

  /**
   * A client to be followed.
   *
   * @param read the history as it was read just now, if it was
   */
  private record Task(ClientId client, List<Fact> facts, Optional<ClientHistory> read) {}
}
