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
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Refuses every request of one function, or one state machine, that its policies do not allow. */
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

  /** Whether that is granted, which then counts as used. */
  public boolean permits(String action, String resource) {
    Optional<Grant> grant = find(new Access(action, resource));
    grant.ifPresent(used);
    return grant.isPresent();
  }

  private Grant grantFor(Access access) {
    return find(access).orElseThrow(() -> denied(access));
  }

  private Optional<Grant> find(Access access) {
    return grants.stream().filter(candidate -> candidate.allows(access)).findFirst();
  }

  private AwsServiceException denied(Access access) {
    String message = function + " is not authorized to perform " + access;
    AwsServiceException.Builder denied =
        switch (access.action().substring(0, access.action().indexOf(':'))) {
          case "events" -> EventBridgeException.builder();
          case "states" -> SfnException.builder();
          default -> DynamoDbException.builder();
        };
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
