package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.gift.Asking;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftJson;
import io.largesse.gift.GiftStatus;
import io.largesse.gift.Registration;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.json.Fault;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.language.Language;
import io.largesse.threshold.Explanations;
import io.largesse.threshold.Verdict;
import io.largesse.threshold.VerdictJson;
import java.util.List;

/** Answers what became of a request for a gift. */
final class GiftAnswers {
  private static final int ACCEPTED = 202;

  private GiftAnswers() {}

  static ApiResponse of(Registration registration, ApiRequest request) {
    return switch (registration) {
      case Registration.Registered(Gift gift) -> registered(gift, request);
      case Registration.Repeated(Gift gift) ->
          ApiResponse.ok(GiftJson.answer(gift, explanations(request)));
      case Registration.Refused(Verdict verdict) -> refused(verdict, request);
      case Registration.OutOfStock(long available) -> outOfStock(available);
      case Registration.IdUsed() -> ApiResponse.idAlreadyUsed();
      case Registration.Unknown(String field) -> unknown(field);
      case Registration.NotOffered() ->
          ApiResponse.problem(
              409, "not-offered", "Not offered", "This SKU may not be given on that day");
      case Registration.NotShared() ->
          ApiResponse.problem(
              409, "not-shared", "Not shared", "This SKU's capacity is for other boutiques");
      case Registration.NotReplaceable(GiftStatus status) ->
          ApiResponse.problem(
              409,
              "not-replaceable",
              "Not replaceable",
              "Only a given gift can be replaced; that one is " + status);
      case Registration.Faulty(Fault fault) -> throw new Malformed(List.of(fault));
      case Registration.OutOfScope() -> throw new Forbidden();
    };
  }

  static ApiResponse refused(Verdict verdict, ApiRequest request) {
    ObjectNode body =
        ApiResponse.problemBody(
            409, "gift-refused", "Gift refused", "The law or the house does not allow this gift");
    body.set("verdict", VerdictJson.answer(verdict, explanations(request)));
    return ApiResponse.problem(409, body);
  }

  static Asking asking(ApiRequest request) {
    return new Asking(request.caller(), request.act(), language(request));
  }

  /** Explains in the language that the caller asks for. */
  static Explanations explanations(ApiRequest request) {
    return new Explanations(language(request));
  }

  static Language language(ApiRequest request) {
    return Language.wished(request.headers().getOrDefault("accept-language", ""));
  }

  private static ApiResponse registered(Gift gift, ApiRequest request) {
    ObjectNode body = GiftJson.answer(gift, explanations(request));
    String location = "/gifts/" + gift.id();
    return gift.status() == GiftStatus.PENDING_APPROVAL
        ? ApiResponse.json(ACCEPTED, body).with("Location", location)
        : ApiResponse.created(location, body);
  }

  private static ApiResponse outOfStock(long available) {
    return ApiResponse.problem(
        409,
        ApiResponse.problemBody(
                409, "out-of-stock", "Out of stock", "The boutique has fewer units than that")
            .put("available", available));
  }

  /** What the body names in {@code field} is not known. */
  static ApiResponse unknown(String field) {
    ObjectNode body =
        ApiResponse.problemBody(
            404, "not-found", "Not found", "Nothing is known under the id in " + field);
    body.putArray("errors")
        .add(Json.object().put("pointer", "/" + field).put("detail", "is not known"));
    return ApiResponse.problem(404, body);
  }
}
