package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Reads and writes exposures as a gift's registration does, for tests. */
public record SomeExposures(TestTables tables) {
  private static final Act ACT =
      new Act("a-1", "registration", Instant.parse("2026-11-24T10:00:00Z"));

  /** The exposure of such as {@code PERSON#c-1}. */
  public Exposure of(String subject) {
    Subject wanted = Subject.parse(subject);
    Map<String, AttributeValue> item =
        tables
            .client()
            .getItem(
                get -> get.tableName(table()).key(ExposureItems.keyOf(wanted)).consistentRead(true))
            .item();
    return ExposureItems.read(wanted, item == null ? Map.of() : item);
  }

  /** Adds {@code entry} to all {@code read}; false, and nothing done, if any has moved since. */
  public boolean register(Entry entry, Exposure... read) {
    List<TransactWriteItem> writes = new ArrayList<>();
    for (Exposure exposure : read) {
      writes.add(ExposureItems.put(table(), exposure.with(entry), ACT));
    }
    return Written.transaction(tables.client(), writes).equals(new Written.Done());
  }

  private String table() {
    return tables.name("ExposuresTable");
  }
}
