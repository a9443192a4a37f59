package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.UnreadableHistory;
import io.largesse.version.Patience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * Follows {@code facts}, by client and in their order; a client that fails holds up no other.
   * Without facts a client is judged anew, for the sake of time or of a publication.
   *
   * @return why, for each client that could not be followed
   */
  public Map<ClientId, RuntimeException> follow(Map<ClientId, List<Fact>> facts, Act act) {
    Map<ClientId, RuntimeException> failures = new HashMap<>();
    Map<ClientId, List<Fact>> open = new HashMap<>(facts);
    Judge judge = inForce.read();
    while (!open.isEmpty()) {
      Judge by = judge;
      open.forEach((client, its) -> follow(client, its, by, act, failures));
      judge = inForce.read();
      open.keySet().removeAll(failures.keySet());
      if (judge.versions().equals(by.versions())) {
        open.clear();
      }
      open.replaceAll((client, done) -> List.of());
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

  /** Follows {@code facts} of one client, whose history is made anew if it is unreadable. */
  void repair(ClientId client, List<Fact> facts, Act act) {
    Judge by;
    do {
      by = inForce.read();
      Judge judge = by;
      patience.begin().insist("a history", () -> repaired(client, facts, judge, act));
    } while (!inForce.read().versions().equals(by.versions()));
  }

  private void follow(
      ClientId client,
      List<Fact> facts,
      Judge judge,
      Act act,
      Map<ClientId, RuntimeException> failures) {
    try {
      patience.begin().insist("a history", () -> followed(client, facts, judge, act));
    } catch (RuntimeException failed) {
      failures.put(client, failed);
    }
  }

  /** Empty if the client is to be looked at again. */
  private Optional<Boolean> followed(ClientId client, List<Fact> facts, Judge judge, Act act) {
    ClientHistory before = settled(client);
    Continuation continuation = continuation(judge, before.history(), act);
    if (continuation.isOutdatedFor(before.history())) {
      return Optional.empty();
    }
    List<Fact> its =
        facts.stream()
            .filter(fact -> !fact.ofRecord() || fact.client().equals(before.client()))
            .toList();
    History now = continuation.of(before.history(), its);
    boolean kept = now.equals(before.history()) || histories.save(before.with(now), act);
    return kept ? Optional.of(true) : Optional.empty();
  }

  private Optional<Boolean> repaired(ClientId client, List<Fact> facts, Judge judge, Act act) {
    ClientHistory before = readable(client);
    Continuation continuation = continuation(judge, before.history(), act);
    if (continuation.isOutdatedFor(before.history())) {
      return Optional.empty();
    }
    ClientHistory now = before.repaired(continuation.of(before.history(), facts));
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
    ClientHistory found = histories.find(client);
    for (int merges = 0; found.mergedInto().isPresent(); merges++) {
      if (merges == MERGES_MAX) {
        throw new IllegalStateException("A client keeps being merged");
      }
      found = histories.find(found.mergedInto().get());
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
}
