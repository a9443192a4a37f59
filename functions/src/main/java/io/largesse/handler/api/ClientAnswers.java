package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientJson;
import io.largesse.client.ClientSaving;
import io.largesse.handler.ApiResponse;
import io.largesse.json.Fault;
import java.util.List;
import java.util.function.Function;

/** The words in which the API says what came of saving a client. */
final class ClientAnswers {
  private static final String OUT_OF_SCOPE = "The client's boutique lies outside of where you act";
  private static final String PHONE_OF_NOWHERE =
      "is no number of the residence: write it with its country code, as +33...";

  private ClientAnswers() {}

  static ApiResponse saved(ClientSaving saving, ClientId id) {
    return switch (saving) {
      case ClientSaving.Allowed(var saved, var duplicates) ->
          ApiResponse.saved(saved, "/clients/" + id, with(duplicates));
      case ClientSaving.Denied(List<String> fields) ->
          ApiResponse.forbidden(
              fields.contains("clientId")
                  ? "Your role may not create clients"
                  : "Your role may not change, or take away, what is set: "
                      + String.join(", ", fields));
      case ClientSaving.OutOfScope() -> ApiResponse.forbidden(OUT_OF_SCOPE);
      case ClientSaving.Merged(ClientId into) -> merged(into);
      case ClientSaving.UnknownBoutique(var boutique) ->
          ApiResponse.notFound("Boutique " + boutique);
      case ClientSaving.ContactSharedTooOften() ->
          ApiResponse.problem(
              409,
              "contact-shared-too-often",
              "Contact shared too often",
              "Too many clients have this email or phone: it tells nobody apart");
      case ClientSaving.PhoneOfNowhere() ->
          ApiResponse.malformed(List.of(new Fault("/phone", PHONE_OF_NOWHERE)));
    };
  }

  /** What was asked for is to be asked of {@code into}. */
  static ApiResponse merged(ClientId into) {
    return ApiResponse.problem(
        409,
        ApiResponse.problemBody(
                409, "client-merged", "Client merged", "This client became part of another one")
            .put("into", into.value()));
  }

  private static Function<Client, ObjectNode> with(List<ClientId> duplicates) {
    return client -> {
      ObjectNode json = ClientJson.write(client);
      ArrayNode ids = json.putArray("possibleDuplicates");
      duplicates.forEach(id -> ids.add(id.value()));
      return json;
    };
  }
}
