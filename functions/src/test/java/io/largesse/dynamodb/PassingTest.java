package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

final class PassingTest {
  @ParameterizedTest
  @CsvSource({
    "ThrottlingException,400,true",
    "ProvisionedThroughputExceededException,400,true",
    "RequestLimitExceeded,400,true",
    "InternalServerError,500,true",
    "ServiceUnavailable,503,true",
    "AccessDeniedException,400,false",
    "ResourceNotFoundException,400,false",
    "ValidationException,400,false"
  })
  void an_answer_passes_if_dynamodb_is_to_blame(String code, int status, boolean passing) {
    assertThat(Passing.is(Failure.answer(DynamoDbException.builder(), code, status)))
        .isEqualTo(passing);
  }

  @Test
  void no_answer_in_time_and_no_network_pass() {
    assertThat(Passing.is(ApiCallTimeoutException.create(1))).isTrue();
    assertThat(Passing.is(ApiCallAttemptTimeoutException.create(1))).isTrue();
    assertThat(
            Passing.is(
                SdkClientException.create(
                    "cut", new UncheckedIOException(new IOException("reset")))))
        .isTrue();
  }

  @Test
  void what_is_configured_wrongly_does_not_pass() {
    assertThat(Passing.is(SdkClientException.create("Unable to load credentials"))).isFalse();
  }
}
