package io.largesse.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Puts one name in another's place in items and requests, whatever else they hold: so a thousand
 * clients are made of one, and a thousand requests of one that was recorded.
 */
record Renaming(String from, String to) {
  private static final int EXPOSURE_HEADER = 1 + Integer.BYTES;

  Renaming {
    if (from.length() != to.length()) {
      throw new IllegalArgumentException("Sizes would change from " + from + " to " + to);
    }
  }

  Map<String, AttributeValue> item(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> renamed = new HashMap<>();
    item.forEach((name, value) -> renamed.put(name, value(value)));
    return renamed;
  }

  DynamoDbRequest request(DynamoDbRequest request) {
    return switch (request) {
      case BatchGetItemRequest batch -> batch(batch);
      case TransactWriteItemsRequest transaction -> transaction(transaction);
      default -> throw new IllegalArgumentException("Not known: " + request.getClass());
    };
  }

  private BatchGetItemRequest batch(BatchGetItemRequest batch) {
    return batch.toBuilder()
        .requestItems(
            batch.requestItems().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        table ->
                            table.getValue().toBuilder()
                                .keys(each(table.getValue().keys(), this::item))
                                .build())))
        .build();
  }

  /** A new token too: a transaction with one that was seen would not be done again. */
  private TransactWriteItemsRequest transaction(TransactWriteItemsRequest transaction) {
    return transaction.toBuilder()
        .transactItems(each(transaction.transactItems(), this::write))
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }

  private TransactWriteItem write(TransactWriteItem write) {
    Put put = write.put();
    if (put != null) {
      Put.Builder renamed = put.toBuilder().item(item(put.item()));
      if (put.hasExpressionAttributeValues()) {
        renamed.expressionAttributeValues(item(put.expressionAttributeValues()));
      }
      return TransactWriteItem.builder().put(renamed.build()).build();
    }
    Update update = write.update();
    if (update != null) {
      return TransactWriteItem.builder()
          .update(
              update.toBuilder()
                  .key(item(update.key()))
                  .expressionAttributeValues(item(update.expressionAttributeValues()))
                  .build())
          .build();
    }
    throw new IllegalArgumentException("Neither a put nor an update: " + write);
  }

  private AttributeValue value(AttributeValue value) {
    return switch (value.type()) {
      case S -> AttributeValue.fromS(value.s().replace(from, to));
      case B -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes(value.b().asByteArray())));
      case N, BOOL, NUL -> value;
      default -> throw new IllegalArgumentException("Not known: " + value.type());
    };
  }

  /** Of an exposure, which begins with a version byte and a checksum of all that follows. */
  private byte[] bytes(byte[] bytes) {
    byte[] renamed =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace(from, to)
            .getBytes(StandardCharsets.ISO_8859_1);
    CRC32C checksum = new CRC32C();
    checksum.update(renamed, EXPOSURE_HEADER, renamed.length - EXPOSURE_HEADER);
    ByteBuffer.wrap(renamed).putInt(1, (int) checksum.getValue());
    return renamed;
  }

  private static <T> List<T> each(List<T> all, Function<T, T> change) {
    return all.stream().map(change).toList();
  }
}
