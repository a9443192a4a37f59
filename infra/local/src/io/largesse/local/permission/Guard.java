package io.largesse.local.permission;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;

/** Refuses every request of one function's clients that its policies do not allow. */
public final class Guard implements ExecutionInterceptor {
  /** What AWS answers with, as HTTP goes. */
  private static final int BAD_REQUEST = 400;

  private final String function;
  private final List<Grant> grants;
  private final Consumer<Grant> used;

  Guard(String function, List<Grant> grants, Consumer<Grant> used) {
    this.function = function;
    this.grants = List.copyOf(grants);
    this.used = used;
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    List<Grant> needed = Accesses.of(context.request()).stream().map(this::grantFor).toList();
    needed.forEach(used);
  }

  private Grant grantFor(Access access) {
    Optional<Grant> grant =
        grants.stream().filter(candidate -> candidate.allows(access)).findFirst();
    return grant.orElseThrow(() -> denied(access));
  }

  private AwsServiceException denied(Access access) {
    String message = function + " is not authorized to perform " + access;
    AwsServiceException.Builder denied =
        access.action().startsWith("events:")
            ? EventBridgeException.builder()
            : DynamoDbException.builder();
    return denied
        .message(message)
        .statusCode(BAD_REQUEST)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode("AccessDeniedException")
                .errorMessage(message)
                .build())
        .build();
  }
}
