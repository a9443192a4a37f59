package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientJson;
import io.largesse.client.ClientQuery;
import io.largesse.client.FindClients;
import io.largesse.client.ImportClients;
import io.largesse.client.SaveClient;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Payload;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import java.util.List;
import java.util.Map;

/** {@code /clients}: who gifts are given to. */
public final class ClientsFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public ClientsFunction() {
    this(Wiring.ofLambda());
  }

  public ClientsFunction(Wiring wiring) {
    this(wiring, wiring.saveClient(), wiring.importClients(), wiring.findClients());
  }

  private ClientsFunction(
      Wiring wiring, SaveClient saveClient, ImportClients importClients, FindClients findClients) {
    super(
        wiring,
        Map.of(
            "PUT /clients/{id}", request -> put(saveClient, request),
            "GET /clients/{id}", bare(request -> get(findClients, request)),
            "POST /clients/batch", request -> ClientBatch.save(importClients, request),
            "POST /clients/lookup", request -> lookup(findClients, request)));
  }

  private static ApiResponse put(SaveClient saveClient, ApiRequest request) {
    ClientId id = request.path("id", ClientId::new);
    Client client = request.json("clientId", id, ClientJson::read);
    return ClientAnswers.saved(
        saveClient.save(client, request.ifMatch(), request.caller(), request.act()), id);
  }

  private static ApiResponse get(FindClients findClients, ApiRequest request) {
    ClientId id = request.path("id", ClientId::new);
    return findClients
        .byId(id, request.caller(), request.act())
        .map(found -> ApiResponse.ok(found, ClientJson::write))
        .orElseGet(() -> ApiResponse.notFound("Client " + id));
  }

  private static ApiResponse lookup(FindClients findClients, ApiRequest request) {
    ClientQuery query = request.json(ClientQuery::read);
    List<Client> found =
        findClients.by(query, request.caller(), request.act()).orElseThrow(Forbidden::new);
    List<JsonNode> told = Payload.fitting(found.stream().map(ClientJson::write).toList());
    ObjectNode body = Json.object();
    body.putArray("items").addAll(told);
    if (told.size() < found.size()) {
      body.put("more", true);
    }
    return ApiResponse.ok(body);
  }
}
