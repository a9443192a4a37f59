package io.largesse.local;

import io.largesse.local.demo.Demo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the local process, and keeps it open until it is told to stop. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Lifeline.tie();
    long begin = System.nanoTime();
    LocalProcess process =
        LocalProcess.start(
            Options.ofTemplate()
                .withPort(port())
                .withCurrency(System.getProperty("currency", "EUR")));
    Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close"));
    boolean demo = Boolean.parseBoolean(System.getProperty("demo", "true"));
    if (demo) {
      String token = process.token("SYSTEM", List.of(), List.of(), "demo");
      new Demo(process.uri(), token).post(LocalDate.now(ZoneOffset.UTC));
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    System.out.printf("Ready in %d ms.%n%n%s", millis, Welcome.text(process.uri(), demo));
    new CountDownLatch(1).await();
  }

  private static int port() {
    String port = System.getProperty("port", "8080");
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(port + " is no port", noNumber);
    }
  }
}
