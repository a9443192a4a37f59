package io.largesse.handler.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.client.Client;
import io.largesse.client.ClientJson;
import io.largesse.client.ClientSaving;
import io.largesse.client.ImportClients;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.version.Saved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch of clients. */
final class ClientBatch {
  private static final EntryBatch<Client> BATCH =
      new EntryBatch<>(
          "clientId", ClientJson::read, client -> client.id().value(), ImportClients.BATCH_MAX);

  /** Possible duplicates of one entry that are told. */
  private static final int DUPLICATES_MAX = 50;

  private ClientBatch() {}

  static ApiResponse save(ImportClients importClients, ApiRequest request) {
    return BATCH.answer(
        request,
        clients -> {
          List<Optional<ClientSaving>> savings =
              importClients.save(clients, request.caller(), request.act());
          List<Optional<ApiResponse>> outcomes = new ArrayList<>();
          for (int index = 0; index < clients.size(); index++) {
            Client client = clients.get(index);
            outcomes.add(savings.get(index).map(saving -> outcome(saving, client)));
          }
          return outcomes;
        },
        ClientBatch::tellDuplicates);
  }

  /** A batch only creates: an id with other content is another client's. */
  private static ApiResponse outcome(ClientSaving saving, Client client) {
    return saving instanceof ClientSaving.Allowed(Saved.Unread<Client>(), _)
        ? ApiResponse.idAlreadyUsed()
        : ClientAnswers.saved(saving, client.id());
  }

  private static void tellDuplicates(ObjectNode item, JsonNode body) {
    if (!body.path("possibleDuplicates").isEmpty()) {
      ArrayNode told = item.putArray("possibleDuplicates");
      body.get("possibleDuplicates").valueStream().limit(DUPLICATES_MAX).forEach(told::add);
    }
  }
}
