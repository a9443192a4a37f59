package io.largesse.client;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.version.Batch;
import io.largesse.version.Patience;
import java.util.List;
import java.util.Optional;

/** Saves many clients, each by itself, within the time that one call has. */
public final class ImportClients {
  /** Clients of one batch. */
  public static final int BATCH_MAX = 500;

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
    return Batch.each(
        batch,
        Client::id,
        budget,
        client -> saveClient.save(client, Optional.empty(), caller, act, budget));
  }
}
