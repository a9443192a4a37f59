package io.largesse.bench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lambda's side of the runtime API, on the loopback address, for one execution environment. */
final class RuntimeApi implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final int DEADLINE_MILLIS = 29_000;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  static {
    // Without it the kernel waits 40 ms for more of an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final Semaphore checkpoint = new Semaphore(0);
  private final Semaphore restore = new Semaphore(0);
  private volatile long deliveredNanos;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/2018-06-01/runtime/", this::answer);
    server.start();
  }

  /**
   * What the function said.
   *
   * @param deliveredNanos when it was handed the event, by {@link System#nanoTime}
   * @param answeredNanos when its answer was here
   */
  record Answer(String path, String body, long deliveredNanos, long answeredNanos) {}

  /** What {@code AWS_LAMBDA_RUNTIME_API} says to the runtime. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Has the function answer {@code event}; fails when it reports an error instead. */
  Answer invoke(byte[] event) throws InterruptedException {
    events.add(event);
    Answer answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null || !answer.path.endsWith("/response")) {
      throw new IllegalStateException("The function answers " + answer);
    }
    return answer;
  }

  /** Waits until the runtime is ready for its snapshot, and lets it go on from there. */
  void snapshot() throws InterruptedException {
    if (!checkpoint.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The runtime asks for no snapshot: " + answers.poll());
    }
    restore.release();
  }

  @Override
  public void close() {
    executor.shutdownNow();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    long now = System.nanoTime();
    try {
      if (path.endsWith("/invocation/next")) {
        next(exchange);
      } else if (path.endsWith("/restore/next")) {
        checkpoint.release();
        restore.acquire();
        send(exchange, OK, new byte[0]);
      } else {
        answers.add(
            new Answer(path, new String(body, StandardCharsets.UTF_8), deliveredNanos, now));
        send(exchange, ACCEPTED, new byte[0]);
      }
    } catch (InterruptedException closed) {
      exchange.close();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take();
    long deadline = System.currentTimeMillis() + DEADLINE_MILLIS;
    Headers headers = exchange.getResponseHeaders();
    headers.add("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
    headers.add("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
    headers.add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:0:function:bench");
    // The runtime's native client breaks down without it.
    headers.add("Content-Type", "application/json");
    deliveredNanos = System.nanoTime();
    send(exchange, OK, event);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
