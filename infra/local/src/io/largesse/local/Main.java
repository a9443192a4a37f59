package io.largesse.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Starts the local process, and keeps it open until it is told to stop. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Lifeline.tie();
    Instant begin = Instant.now();
    Options options =
        Options.ofTemplate()
            .withPort(Integer.getInteger("port", 8080))
            .withCurrency(System.getProperty("currency", "EUR"));
    LocalProcess process = LocalProcess.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close"));
    long millis = Duration.between(begin, Instant.now()).toMillis();
    System.out.printf("Largesse answers at %s (ready in %d ms)%n", process.uri(), millis);
    new CountDownLatch(1).await();
  }
}
