package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.Histories;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds histories again from what is on record, after something of their clients could not be
 * followed.
 *
 * <p>Who needs that is noted with the histories first: streams forget within a day, and a client
 * whose repair fails is not to be forgotten with them.
 */
public final class RepairHistories {
  private static final int PAGE = 100;

  private final Histories histories;
  private final OnRecord onRecord;
  private final Recalculate recalculate;
  private final MergeHistories mergeHistories;

  public RepairHistories(
      Histories histories,
      OnRecord onRecord,
      Recalculate recalculate,
      MergeHistories mergeHistories) {
    this.histories = histories;
    this.onRecord = onRecord;
    this.recalculate = recalculate;
    this.mergeHistories = mergeHistories;
  }

  /**
   * Repairs the histories of {@code clients}, and all that are noted still.
   *
   * @return why one of them could not be repaired; empty if all were
   */
  public Optional<RuntimeException> repair(Collection<ClientId> clients, Act act) {
    return repair(clients, act, () -> false);
  }

  /** Likewise, until {@code isTimeUp}: whoever is left is noted still. */
  public Optional<RuntimeException> repair(
      Collection<ClientId> clients, Act act, BooleanSupplier isTimeUp) {
    clients.forEach(client -> histories.needsRepair(client, act));
    Set<ClientId> seen = new HashSet<>(clients);
    Queue<ClientId> open = new ArrayDeque<>(clients);
    @Nullable RuntimeException failure = null;
    while (!isTimeUp.getAsBoolean() && (!open.isEmpty() || isMore(seen, open))) {
      try {
        repair(open.remove(), act);
      } catch (RuntimeException failed) {
        failure = failed;
      }
    }
    return Optional.ofNullable(failure);
  }

  /** Whether others are noted; those that were seen and failed wait for another time. */
  private boolean isMore(Set<ClientId> seen, Queue<ClientId> open) {
    histories.inNeedOfRepair(seen.size() + PAGE).stream().filter(seen::add).forEach(open::add);
    return !open.isEmpty();
  }

  private void repair(ClientId client, Act act) {
    ClientId survivor = onRecord.survivor(client);
    recalculate.repair(survivor, onRecord.of(survivor), act);
    if (!client.equals(survivor)) {
      mergeHistories.merge(client, survivor, act);
      recalculate.repair(client, List.of(), act);
    }
  }
}
