package io.largesse.local.stream;

import io.largesse.local.dynamo.Tables;
import io.largesse.local.function.Failures;
import io.largesse.local.work.Lookout;
import io.largesse.local.work.Work;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Reads one stream for one function. */
final class StreamWorker implements Runnable {
  private final EventSource source;
  private final StreamReader reader;
  private final Delivery delivery;
  private final Lookout lookout;

  StreamWorker(EventSource source, StreamReader reader, Delivery delivery, Work work) {
    this.source = source;
    this.reader = reader;
    this.delivery = delivery;
    this.lookout = new Lookout(work);
  }

  /** Has it look at once; counted as work until it has. */
  void wake() {
    lookout.wake();
  }

  @Override
  public void run() {
    lookout.keepLooking(this::follow, Failures::tell);
  }

  private void follow() throws InterruptedException {
    List<Record> records = reader.next(source.batch());
    while (!records.isEmpty()) {
      List<StreamRecord> wanted =
          records.stream()
              .filter(record -> !Tables.isOpening(record.dynamodb().keys()))
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
