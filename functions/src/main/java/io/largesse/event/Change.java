package io.largesse.event;

import io.largesse.json.Fields;
import java.util.Optional;
import java.util.function.Function;

/**
 * One change of one item. The same change may be told again, and then is the same in every part.
 *
 * @param table the name of the table
 * @param sequence its place in the table's stream: no other change of the table has it
 * @param before the item before it; none if it was made
 * @param after the item after it; none if it was removed
 */
public record Change(String table, String sequence, Optional<Image> before, Optional<Image> after) {
  /** The name in {@code arn:aws:dynamodb:region:account:table/name/stream/label}. */
  public static String tableOf(String streamArn) {
    String[] parts = streamArn.split("/", -1);
    if (parts.length < 2) {
      throw new IllegalArgumentException(streamArn + " is no stream of a table");
    }
    return parts[1];
  }

  /** The value before it, of an item that is stored as a document. */
  public <T> Optional<T> before(Function<Fields, T> read) {
    return before.map(image -> image.document(read));
  }

  /** The value after it, of an item that is stored as a document. */
  public <T> Optional<T> after(Function<Fields, T> read) {
    return after.map(image -> image.document(read));
  }
}
