package io.largesse.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.largesse.local.dynamo.LocalDynamo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/** A DynamoDB behind HTTP that does all that it is asked, and never answers some of it. */
final class SlowDynamo implements AutoCloseable {
  private static final String OPERATION = "X-Amz-Target";

  /** Headers that the client sets itself. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private final LocalDynamo target = LocalDynamo.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer front;

  /** Never answers {@code operation}, such as TransactWriteItems. */
  SlowDynamo(String operation) {
    target.await();
    try {
      this.front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    front.createContext("/", exchange -> pass(exchange, operation));
    front.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + front.getAddress().getPort());
  }

  /** Tables that can be looked at without delay. */
  TestTables tables() {
    return new TestTables(target.client(List.of())).made();
  }

  @Override
  public void close() {
    front.stop(0);
    client.close();
    target.close();
  }

  private void pass(HttpExchange exchange, String silent) throws IOException {
    HttpResponse<byte[]> answer = forward(exchange);
    if (exchange.getRequestHeaders().getFirst(OPERATION).endsWith("." + silent)) {
      return;
    }
    answer
        .headers()
        .map()
        .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    exchange.getResponseHeaders().remove("Content-Length");
    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.endpoint())
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
