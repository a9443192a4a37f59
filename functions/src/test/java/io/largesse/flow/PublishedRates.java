package io.largesse.flow;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Publishes rates as the ECB does. */
final class PublishedRates implements AutoCloseable {
  /** Round numbers of the days on which the house's clock stands. */
  static final String OF_TWO_DAYS =
      """
      Date,USD,JPY,GBP,
      2026-06-15,1.1000,160.00,N/A,
      2026-06-12,1.2000,150.00,0.8000,
      """;

  private final HttpServer server;

  private PublishedRates(HttpServer server) {
    this.server = server;
  }

  static PublishedRates start(String file) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(anyPort, 0);
      server.createContext(
          "/rates.csv",
          exchange -> {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return new PublishedRates(server);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  String address() {
    return "http://127.0.0.1:%d/rates.csv".formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
