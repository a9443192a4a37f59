package io.largesse.dynamodb;

import io.largesse.audit.Act;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of a table, built attribute by attribute. */
final class Item {
  private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

  static Item of(String name, String value) {
    return new Item().with(name, value);
  }

  Item with(String name, String value) {
    attributes.put(name, AttributeValue.fromS(value));
    return this;
  }

  Item with(String name, long value) {
    attributes.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  Item with(String name, byte[] value) {
    attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    return this;
  }

  /** An attribute that is left out when there is no value. */
  Item with(String name, Optional<String> value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  /** Who wrote the item, and under which request. */
  Item writtenBy(Act act) {
    return with("by", act.by()).with("requestId", act.requestId()).with("at", act.at().toString());
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.s() == null) {
      throw new IllegalStateException("A stored item lacks the text " + name);
    }
    return value.s();
  }

  /** The set of texts {@code name}; empty if there is none. */
  static List<String> texts(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? List.of() : value.ss();
  }

  static long number(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.n() == null) {
      throw new IllegalStateException("A stored item lacks the number " + name);
    }
    return Long.parseLong(value.n());
  }

  static byte[] binary(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.b() == null) {
      throw new IllegalStateException("A stored item lacks the bytes " + name);
    }
    return value.b().asByteArray();
  }
}
