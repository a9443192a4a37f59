package io.largesse.local.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server, on this machine's loopback address only. */
public final class HttpFront implements AutoCloseable {
  /** The most bytes that API Gateway takes as a body. */
  private static final int BODY_BYTES_MAX = 10 * 1024 * 1024;

  /** The most bytes of a larger body that are read, so that the client hears the answer. */
  private static final int DRAINED_BYTES_MAX = 64 * 1024 * 1024;

  static {
    // Else each answer waits up to 40 ms for the client to acknowledge its header.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
  }

  private final HttpServer server;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  private HttpFront(HttpServer server) {
    this.server = server;
  }

  /** Answers calls. */
  public interface Responder {
    Answer answer(Call call) throws InterruptedException;
  }

  /** Takes {@code port}, or any free one for 0; answers nothing yet. */
  public static HttpFront bind(int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new HttpFront(HttpServer.create(address, 0));
    } catch (IOException taken) {
      throw new UncheckedIOException("Port %d cannot be had".formatted(port), taken);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public void start(Responder responder) {
    server.setExecutor(calls);
    server.createContext("/", exchange -> serve(exchange, responder));
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    calls.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Responder responder) throws IOException {
    String requestId = UUID.randomUUID().toString();
    try (exchange) {
      Optional<String> body = body(exchange.getRequestBody());
      Answer answer = responder.answer(Call.of(exchange, requestId, body));
      answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
      exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      boolean bodiless = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
      exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : bytes.length);
      if (!bodiless) {
        exchange.getResponseBody().write(bytes);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The body; none if it is larger than allowed. No binary media types are declared, so API Gateway
   * takes every body for text.
   */
  private static Optional<String> body(InputStream stream) throws IOException {
    byte[] body = stream.readNBytes(BODY_BYTES_MAX + 1);
    if (body.length <= BODY_BYTES_MAX) {
      return Optional.of(new String(body, StandardCharsets.UTF_8));
    }
    stream.skip(DRAINED_BYTES_MAX);
    return Optional.empty();
  }
}
