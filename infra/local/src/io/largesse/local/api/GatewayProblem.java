package io.largesse.local.api;

/** What API Gateway can have against a request by itself, as far as it comes up here. */
enum GatewayProblem {
  UNAUTHORIZED(401, "Unauthorized"),
  ACCESS_DENIED(403, "User is not authorized to access this resource with an explicit deny"),
  MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
  REQUEST_TOO_LARGE(413, "Request Too Long"),
  AUTHORIZER_FAILURE(500, "Internal server error"),
  AUTHORIZER_CONFIGURATION_ERROR(500, "Internal server error"),
  INTEGRATION_TIMEOUT(504, "Endpoint request timed out"),
  /** A function that failed, or answered what API Gateway does not understand. */
  DEFAULT_5XX(502, "Internal server error");

  private final int status;
  private final String message;

  GatewayProblem(int status, String message) {
    this.status = status;
    this.message = message;
  }

  int status() {
    return status;
  }

  String message() {
    return message;
  }
}
