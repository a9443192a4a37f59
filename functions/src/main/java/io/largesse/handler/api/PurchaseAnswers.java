package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.handler.ApiResponse;
import io.largesse.json.Fault;
import io.largesse.purchase.EngagementJson;
import io.largesse.purchase.Kept;
import io.largesse.purchase.KeptEngagement;
import io.largesse.purchase.KeptReturn;
import io.largesse.purchase.PurchaseAnswer;
import io.largesse.purchase.RecordEngagement;
import io.largesse.purchase.Recording;
import io.largesse.purchase.Refusal;
import io.largesse.purchase.RefusalJson;
import java.util.List;

/** Answers what became of a purchase, a return or an engagement. */
final class PurchaseAnswers {
  private static final int ACCEPTED = 202;

  private PurchaseAnswers() {}

  static ApiResponse of(Recording recording) {
    return switch (recording) {
      case Recording.Recorded(Kept now) -> recorded(now);
      case Recording.Repeated(Kept now) -> ApiResponse.ok(PurchaseAnswer.write(now));
      case Recording.IdUsed() -> ApiResponse.idAlreadyUsed();
      case Recording.Unknown(String field) -> GiftAnswers.unknown(field);
      case Recording.Faulty(Fault fault) -> ApiResponse.malformed(List.of(fault));
      case Recording.Refused(Refusal why) -> refused(why);
      case Recording.OutOfScope() -> ApiResponse.outOfScope();
    };
  }

  static ApiResponse of(RecordEngagement.Outcome outcome) {
    return switch (outcome) {
      case RecordEngagement.Outcome.Recorded(KeptEngagement now) ->
          ApiResponse.created("/clients/" + now.client(), EngagementJson.answer(now));
      case RecordEngagement.Outcome.Repeated(KeptEngagement now) ->
          ApiResponse.ok(EngagementJson.answer(now));
      case RecordEngagement.Outcome.IdUsed() -> ApiResponse.idAlreadyUsed();
      case RecordEngagement.Outcome.UnknownClient() -> ApiResponse.notFound("This client");
      case RecordEngagement.Outcome.Faulty(Fault fault) -> ApiResponse.malformed(List.of(fault));
      case RecordEngagement.Outcome.OutOfScope() -> ApiResponse.outOfScope();
    };
  }

  /** A return whose purchase is not on record yet is taken in, and no more. */
  private static ApiResponse recorded(Kept now) {
    ObjectNode body = PurchaseAnswer.write(now);
    String location = "/purchases/" + now.id();
    return now instanceof KeptReturn back && back.state() == KeptReturn.State.WAITING
        ? ApiResponse.json(ACCEPTED, body).with("Location", location)
        : ApiResponse.created(location, body);
  }

  /** What can never fit is malformed; what another return or client is in the way of conflicts. */
  private static ApiResponse refused(Refusal why) {
    if (why.reason() == Refusal.Reason.DOES_NOT_FIT) {
      return ApiResponse.malformed(why.faults());
    }
    ObjectNode body =
        ApiResponse.problemBody(
            409, "return-refused", "Return refused", "It cannot be a return of that purchase");
    body.setAll(RefusalJson.write(why));
    return ApiResponse.problem(409, body);
  }
}
