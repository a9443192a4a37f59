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
import io.largesse.id.Ids;
import io.largesse.json.Fault;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.json.Read;
import io.largesse.version.Saved;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch of clients: one outcome for each entry, whatever becomes of the others. */
final class ClientBatch {
  /**
   * Faults of one entry, and possible duplicates of one, that are told: those of 500 entries must
   * fit into one answer, or nobody learns which of them were saved.
   */
  private static final int FAULTS_MAX = 10;

  private static final int DUPLICATES_MAX = 50;

  private static final ApiResponse BUSY =
      ApiResponse.problem(503, "busy", "Busy", "Too many at once: send this entry again");

  private ClientBatch() {}

  static ApiResponse save(ImportClients importClients, ApiRequest request) {
    List<Entry> entries = request.json(ClientBatch::entries);
    List<Client> clients = entries.stream().flatMap(entry -> entry.client().stream()).toList();
    Iterator<Optional<ClientSaving>> savings =
        importClients.save(clients, request.caller(), request.act()).iterator();
    ArrayNode items = Json.array();
    for (Entry entry : entries) {
      items.add(
          switch (entry) {
            case Entry.Good(Client client) ->
                item(client.id().value(), outcome(savings.next(), client));
            case Entry.Bad(String id, List<Fault> faults) ->
                item(id, ApiResponse.malformed(faults));
          });
    }
    return ApiResponse.ok(Json.object().set("items", items));
  }

  private static List<Entry> entries(Fields fields) {
    Field<List<Entry>> items =
        fields.required(
            "items", Read.list(value -> Optional.of(read(value.node())), ImportClients.BATCH_MAX));
    return fields.build(items);
  }

  private static Entry read(JsonNode node) {
    try {
      return new Entry.Good(Fields.read(node, ClientJson::read, FAULTS_MAX));
    } catch (Malformed malformed) {
      return new Entry.Bad(id(node.path("clientId").asText()), malformed.faults());
    }
  }

  /** The id of an entry that has other faults; null if that is no id, and may be anything. */
  private static @Nullable String id(String text) {
    try {
      return Ids.check(text);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  /** A batch only creates: an id with other content is another client's. */
  private static ApiResponse outcome(Optional<ClientSaving> saving, Client client) {
    return saving
        .map(
            ended ->
                ended instanceof ClientSaving.Allowed(Saved.Unread<Client>(), _)
                    ? ApiResponse.idAlreadyUsed()
                    : ClientAnswers.saved(ended, client.id()))
        .orElse(BUSY);
  }

  private static ObjectNode item(@Nullable String id, ApiResponse outcome) {
    ObjectNode item = Json.object().put("id", id).put("status", outcome.status());
    JsonNode body = Json.parse(outcome.body());
    if (outcome.status() >= 400) {
      item.set("problem", body);
    } else if (!body.path("possibleDuplicates").isEmpty()) {
      ArrayNode told = item.putArray("possibleDuplicates");
      body.get("possibleDuplicates").valueStream().limit(DUPLICATES_MAX).forEach(told::add);
    }
    return item;
  }

  /** One entry of a batch. */
  private sealed interface Entry {
    /** A client. */
    record Good(Client value) implements Entry {}

    /** No client, and why. */
    record Bad(@Nullable String id, List<Fault> faults) implements Entry {}

    default Optional<Client> client() {
      return this instanceof Good(Client value) ? Optional.of(value) : Optional.empty();
    }
  }
}
