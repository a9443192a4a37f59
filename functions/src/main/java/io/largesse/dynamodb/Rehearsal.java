package io.largesse.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * A DynamoDB of a few made-up items that keeps nothing: what is rehearsed with it runs in full, the
 * SDK's part too, but for the network.
 */
final class Rehearsal implements SdkHttpClient {
  private static final String ITEMS = "/rehearsal/items.json";
  private static final String OPERATION = "X-Amz-Target";

  private final byte[] items;

  /**
   * With items in the tables of an environment.
   *
   * @param environment names the tables, as functions find them: {@code CLIENTS_TABLE} and others
   */
  Rehearsal(Map<String, String> environment) {
    this.items = items(environment);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    boolean reads =
        request.httpRequest().firstMatchingHeader(OPERATION).orElse("").endsWith("BatchGetItem");
    byte[] answer = reads ? items : "{}".getBytes(StandardCharsets.UTF_8);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(200).build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
            .build();
      }

      @Override
      public void abort() {
        // It has been answered already.
      }
    };
  }

  @Override
  public void close() {
    // There is nothing to close.
  }

  private static byte[] items(Map<String, String> environment) {
    ObjectNode answer = Json.object();
    ObjectNode tables = answer.putObject("Responses");
    try (InputStream file = Rehearsal.class.getResourceAsStream(ITEMS)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Json.parse(text)
          .properties()
          .forEach(
              table ->
                  tables.set(
                      Objects.requireNonNull(environment.get(table.getKey())), table.getValue()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Json.write(answer).getBytes(StandardCharsets.UTF_8);
  }
}
