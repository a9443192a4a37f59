package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftJson;
import io.largesse.gift.StepKind;
import io.largesse.gift.StepOutcome;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Forbidden;
import io.largesse.json.Fault;
import io.largesse.json.Malformed;
import io.largesse.threshold.Verdict;
import java.util.List;

/** Answers what became of a step. */
final class StepAnswers {
  private StepAnswers() {}

  static ApiResponse of(StepOutcome outcome, ApiRequest request) {
    return switch (outcome) {
      case StepOutcome.Taken(Gift gift) -> gift(gift, request);
      case StepOutcome.Repeated(Gift gift) -> gift(gift, request);
      case StepOutcome.IdUsed() -> ApiResponse.idAlreadyUsed();
      case StepOutcome.Unknown() -> ApiResponse.notFound("This gift");
      case StepOutcome.OutOfScope() -> throw new Forbidden();
      case StepOutcome.NotPossible(List<StepKind> possible) -> notPossible(possible);
      case StepOutcome.SecondPersonNeeded() ->
          ApiResponse.problem(
              409,
              "second-person-needed",
              "Second person needed",
              "Whoever asked for a gift, or approved it in another role, does not approve it");
      case StepOutcome.Refused(Verdict verdict) -> GiftAnswers.refused(verdict, request);
      case StepOutcome.Faulty(Fault fault) -> throw new Malformed(List.of(fault));
    };
  }

  private static ApiResponse gift(Gift gift, ApiRequest request) {
    return ApiResponse.ok(GiftJson.answer(gift, GiftAnswers.explanations(request)));
  }

  private static ApiResponse notPossible(List<StepKind> possible) {
    ObjectNode body =
        ApiResponse.problemBody(
            409, "step-not-possible", "Step not possible", "The gift cannot take this step now");
    ArrayNode steps = body.putArray("possible");
    possible.stream().map(StepKind::name).forEach(steps::add);
    return ApiResponse.problem(409, body);
  }
}
