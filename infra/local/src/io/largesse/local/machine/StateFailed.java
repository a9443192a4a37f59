package io.largesse.local.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** A state failed, with the name of an error that retriers and catchers look for. */
final class StateFailed extends Exception {
  static final String TIMEOUT = "States.Timeout";
  static final String RUNTIME = "States.Runtime";
  static final String TOO_LARGE = "States.DataLimitExceeded";
  static final String QUERY = "States.QueryEvaluationError";

  private static final long serialVersionUID = 1;

  private final String error;
  private final String explanation;

  StateFailed(String error, String explanation) {
    super(error + ": " + explanation);
    this.error = error;
    this.explanation = explanation;
  }

  String error() {
    return error;
  }

  /** What Step Functions calls the cause. */
  String explanation() {
    return explanation;
  }

  /** What a catcher sees as {@code $states.errorOutput}. */
  ObjectNode output() {
    return Json.object().put("Error", error).put("Cause", explanation);
  }
}
