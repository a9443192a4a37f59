package io.largesse.stepfunctions;

import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The way to Step Functions, which only this package opens. */
public final class StepFunctions {
  private static final Duration CONNECT_MAX = Duration.ofSeconds(1);

  /** In which nothing arrives. */
  private static final Duration SILENCE_MAX = Duration.ofSeconds(2);

  /** For one attempt of the SDK's. */
  private static final Duration ATTEMPT_MAX = Duration.ofMillis(2_500);

  /** For all of the SDK's attempts and its pauses between them. */
  private static final Duration CALL_MAX = Duration.ofSeconds(5);

  private final SfnClient client;

  private StepFunctions(SfnClient client) {
    this.client = client;
  }

  public static StepFunctions of(SfnClient client) {
    return new StepFunctions(client);
  }

  /** Region, credentials and endpoint come from the environment, as the SDK reads it. */
  public static StepFunctions ofLambda() {
    return new StepFunctions(
        SfnClient.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT_MAX)
                    .socketTimeout(SILENCE_MAX))
            .overrideConfiguration(
                configuration ->
                    configuration.apiCallAttemptTimeout(ATTEMPT_MAX).apiCallTimeout(CALL_MAX))
            .build());
  }

  SfnClient client() {
    return client;
  }
}
