package io.largesse.local.stream;

import io.largesse.local.function.Failures;
import io.largesse.local.work.Work;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Reads one stream for one function, whenever it is woken.
 *
 * <p>It looks without being woken too, but seldom: for writes that come from other processes.
 */
final class StreamWorker implements Runnable {
  private static final Duration GLANCE = Duration.ofSeconds(5);

  private final EventSource source;
  private final StreamReader reader;
  private final Delivery delivery;
  private final Work work;
  private boolean woken;

  StreamWorker(EventSource source, StreamReader reader, Delivery delivery, Work work) {
    this.source = source;
    this.reader = reader;
    this.delivery = delivery;
    this.work = work;
  }

  /** Has it look at once; counted as work until it has. */
  synchronized void wake() {
    if (!woken) {
      woken = true;
      work.begin();
      notifyAll();
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        boolean counted = sleep();
        try {
          follow();
        } catch (RuntimeException failed) {
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
          Failures.tell(failed);
        } finally {
          if (counted) {
            work.end();
          }
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was woken, and did not just look up. */
  private synchronized boolean sleep() throws InterruptedException {
    long end = System.nanoTime() + GLANCE.toNanos();
    long millis = GLANCE.toMillis();
    while (!woken && millis > 0) {
      wait(millis);
      millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
    boolean counted = woken;
    woken = false;
    return counted;
  }

  private void follow() throws InterruptedException {
    List<Record> records = reader.next(source.batch());
    while (!records.isEmpty()) {
      List<StreamRecord> wanted =
          records.stream()
              .map(record -> StreamRecord.of(record, source.stream()))
              .filter(this::isWanted)
              .toList();
      for (Batch batch : Batch.of(reader.shardId(), wanted)) {
        delivery.deliver(batch);
      }
      records = records.size() < source.batch() ? List.of() : reader.next(source.batch());
    }
  }

  private boolean isWanted(StreamRecord record) {
    return source.patterns().isEmpty()
        || source.patterns().stream()
            .anyMatch(pattern -> pattern.matches(record.json().toString()));
  }
}
