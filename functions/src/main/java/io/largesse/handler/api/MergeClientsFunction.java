package io.largesse.handler.api;

import io.largesse.client.ClientId;
import io.largesse.client.MergeClients;
import io.largesse.client.Merger;
import io.largesse.client.Merging;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Field;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.json.Read;
import java.util.Map;

/** {@code POST /clients/{id}/merge}: makes two records of one person one. */
public final class MergeClientsFunction extends ApiFunction {
  /** Called by Lambda. */
  public MergeClientsFunction() {
    this(Wiring.ofLambda());
  }

  public MergeClientsFunction(Wiring wiring) {
    this(wiring, wiring.mergeClients());
  }

  private MergeClientsFunction(Wiring wiring, MergeClients mergeClients) {
    super(wiring, Map.of("POST /clients/{id}/merge", request -> merge(mergeClients, request)));
  }

  private static ApiResponse merge(MergeClients mergeClients, ApiRequest request) {
    ClientId id = request.path("id", ClientId::new);
    ClientId into =
        request.json(
            fields -> {
              Field<ClientId> named = fields.required("into", Read.id(ClientId::new));
              return fields.build(named);
            });
    return switch (mergeClients.merge(id, into, request.caller(), request.act())) {
      case Merging.Merged(ClientId now, Merger.State state) -> merged(id, now, state);
      case Merging.Unknown(String field) ->
          field.equals("id") ? ApiResponse.notFound("Client " + id) : GiftAnswers.unknown(field);
      case Merging.OutOfScope() -> throw new Forbidden();
      case Merging.IntoItself() -> throw new Malformed("/into", "is this very client");
      case Merging.MergedElsewhere(ClientId now) -> ClientAnswers.merged(now);
      case Merging.TooMuch() ->
          ApiResponse.problem(
              409,
              "merge-too-large",
              "Merge too large",
              "More records, or more statuses, would come together than one client may have");
    };
  }

  private static ApiResponse merged(ClientId id, ClientId into, Merger.State state) {
    return ApiResponse.ok(
        Json.object()
            .put("clientId", id.value())
            .put("into", into.value())
            .put("state", state.name()));
  }
}
