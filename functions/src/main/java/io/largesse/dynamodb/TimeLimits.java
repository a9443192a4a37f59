package io.largesse.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * How long DynamoDB may take to answer. The SDK would wait for 30 seconds, and Lambda ends a
 * function before.
 *
 * @param connect for opening a connection
 * @param silence in which nothing arrives
 * @param attempt for one attempt of the SDK's
 * @param call for all of the SDK's attempts and its pauses between them
 */
record TimeLimits(Duration connect, Duration silence, Duration attempt, Duration call) {
  /**
   * A read that is given up ends its request; a write that is given up is made again only while the
   * budget of retries lasts. So a request takes no longer than that budget and the calls of the
   * attempt that began just before its end: 18 s and two calls of 5 s, of the 29 s that Lambda has.
   */
  static final TimeLimits OF_LAMBDA =
      new TimeLimits(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofMillis(2_500),
          Duration.ofSeconds(5));

  /** The limits of connections. */
  UrlConnectionHttpClient.Builder http() {
    return UrlConnectionHttpClient.builder().connectionTimeout(connect).socketTimeout(silence);
  }

  /** Sets the limits of calls. */
  <B extends SdkClientBuilder<B, ?>> B on(B builder) {
    return builder.overrideConfiguration(
        configuration -> configuration.apiCallAttemptTimeout(attempt).apiCallTimeout(call));
  }
}
