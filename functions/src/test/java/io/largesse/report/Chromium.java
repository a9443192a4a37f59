package io.largesse.report;

import io.largesse.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A headless Chromium of its own, whose tabs are told what to do by the DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 50;

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  private Chromium(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts {@code program} with a profile in {@code folder}, which is its own. */
  static Chromium start(String program, Path folder) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(Files.createDirectories(folder), "profile");
    Process process =
        new ProcessBuilder(
                List.of(
                    program,
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--no-first-run",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile.toAbsolutePath(),
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    Path announced = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(announced) || Files.readAllLines(announced).size() < 2) {
      if (System.nanoTime() > end || !process.isAlive()) {
        process.destroyForcibly();
        throw new IOException("Chromium does not start: see " + folder.resolve("chromium.log"));
      }
      Thread.sleep(POLL_MILLIS);
    }
    return new Chromium(process, Integer.parseInt(Files.readAllLines(announced).getFirst()));
  }

  Tab open() throws IOException, InterruptedException {
    HttpResponse<String> opened =
        http.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:%d/json/new?about:blank".formatted(port)))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return Tab.connect(
        http, URI.create(Json.parse(opened.body()).path("webSocketDebuggerUrl").asText()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
