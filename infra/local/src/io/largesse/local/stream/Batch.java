package io.largesse.local.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Records with which a function is called at once.
 *
 * @param shard that they are of
 * @param records in the order of the stream, never none
 * @param tries how often the function was called with all of them, in vain
 */
record Batch(String shard, List<StreamRecord> records, int tries) {
  /** Lambda's limit for an event, with some room for what is around the records. */
  private static final int BYTES_MAX = 6 * 1024 * 1024 - 1_024;

  Batch {
    records = List.copyOf(records);
  }

  /** All of {@code records}, in batches of as many as one event has room for. */
  static List<Batch> of(String shard, List<StreamRecord> records) {
    List<Batch> batches = new ArrayList<>();
    List<StreamRecord> batch = new ArrayList<>();
    int bytes = 0;
    for (StreamRecord record : records) {
      int size = record.bytes() + 1;
      if (!batch.isEmpty() && bytes + size > BYTES_MAX) {
        batches.add(new Batch(shard, batch, 0));
        batch.clear();
        bytes = 0;
      }
      batch.add(record);
      bytes += size;
    }
    if (!batch.isEmpty()) {
      batches.add(new Batch(shard, batch, 0));
    }
    return batches;
  }

  int size() {
    return records.size();
  }

  Batch part(int from, int to) {
    return new Batch(shard, records.subList(from, to), 0);
  }

  Batch triedAgain() {
    return new Batch(shard, records, tries + 1);
  }

  /** The place of the record with that number. */
  OptionalInt placeOf(String sequence) {
    return IntStream.range(0, size())
        .filter(place -> records.get(place).sequence().equals(sequence))
        .findFirst();
  }
}
