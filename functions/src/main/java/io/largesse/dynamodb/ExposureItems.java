package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.binary;
import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.threshold.Exposure;
import io.largesse.threshold.ExposureCodec;
import io.largesse.threshold.Subject;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Exposures as items, and the writes of them that others make part of their transactions. */
final class ExposureItems {
  static final String SUBJECT = "subject";
  private static final String DATA = "data";
  private static final String VERSION = "version";
  private static final int BINDINGS_SHIFT = 32;

  private ExposureItems() {}

  static Map<String, AttributeValue> keyOf(Subject subject) {
    return Map.of(SUBJECT, AttributeValue.fromS(subject.toString()));
  }

  /** The exposure of {@code subject} that {@code item} holds; none if the item is empty. */
  static Exposure read(Subject subject, Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return Exposure.none(subject);
    }
    if (!text(item, SUBJECT).equals(subject.toString())) {
      throw new IllegalArgumentException("The item is of another subject");
    }
    return new Exposure(subject, ExposureCodec.decode(binary(item, DATA)), number(item, VERSION));
  }

  /** The exposure of {@code subject} that is among {@code items}, or none. */
  static Exposure among(Subject subject, List<Map<String, AttributeValue>> items) {
    return items.stream()
        .filter(item -> text(item, SUBJECT).equals(subject.toString()))
        .findFirst()
        .map(item -> read(subject, item))
        .orElseGet(() -> Exposure.none(subject));
  }

  /**
   * How often what binds the client had changed when {@code item}, a person's, was written: the
   * upper half of its version, so that every later write keeps it.
   */
  static long bindings(Map<String, AttributeValue> item) {
    return item.isEmpty() ? 0 : number(item, VERSION) >>> BINDINGS_SHIFT;
  }

  /**
   * The write of {@code exposure} in place of the version that it was read as, or where there was
   * none.
   */
  static TransactWriteItem put(String table, Exposure exposure, Act act) {
    return put(table, exposure, exposure.version() + 1, act);
  }

  /** As {@link #put}, after what binds the client has changed for the {@code bindings}th time. */
  static TransactWriteItem rebind(String table, Exposure exposure, long bindings, Act act) {
    return put(table, exposure, bindings << BINDINGS_SHIFT, act);
  }

  private static TransactWriteItem put(String table, Exposure exposure, long version, Act act) {
    return Puts.inPlaceOf(
        exposure.version(),
        table,
        SUBJECT,
        Item.of(SUBJECT, exposure.subject().toString())
            .with(DATA, ExposureCodec.encode(exposure))
            .with(VERSION, version)
            .writtenBy(act)
            .attributes());
  }
}
