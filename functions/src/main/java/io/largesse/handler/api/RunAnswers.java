package io.largesse.handler.api;

import io.largesse.handler.ApiResponse;
import io.largesse.measurement.ChooseRun.Choice;
import io.largesse.measurement.RunId;
import java.util.function.Function;

/** The answers of what reads a complete run. */
final class RunAnswers {
  private RunAnswers() {}

  /** What {@code answer} makes of the run that was chosen; the reason, if none was. */
  static ApiResponse of(Choice choice, Function<Choice.Chosen, ApiResponse> answer) {
    return switch (choice) {
      case Choice.Chosen chosen -> answer.apply(chosen);
      case Choice.NotComplete(RunId run) -> notComplete(run);
      case Choice.Unknown() -> ApiResponse.notFound("A complete run");
    };
  }

  static ApiResponse notComplete(RunId run) {
    return ApiResponse.problem(
        409, "run-not-complete", "The run is not complete", "There is nothing to read of " + run);
  }
}
