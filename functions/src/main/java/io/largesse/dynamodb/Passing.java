package io.largesse.dynamodb;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Tells failures that go away by themselves from those that somebody has to mend. The SDK has made
 * its own attempts by then.
 */
final class Passing {
  private static final int SERVER_ERROR = 500;

  private Passing() {}

  /** Whether DynamoDB had too much to do, failed within, could not be reached or did not answer. */
  static boolean is(SdkException failure) {
    return switch (failure) {
      case TransactionConflictException _ -> true;
      case ApiCallTimeoutException _ -> true;
      case ApiCallAttemptTimeoutException _ -> true;
      case SdkServiceException answer ->
          answer.isThrottlingException() || answer.statusCode() >= SERVER_ERROR;
      default -> isOfTheNetwork(failure);
    };
  }

  /** Whether DynamoDB had too much to do. */
  static boolean isForWantOfCapacity(@Nullable Throwable failure) {
    return failure instanceof SdkServiceException answer && answer.isThrottlingException();
  }

  private static boolean isOfTheNetwork(SdkException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
