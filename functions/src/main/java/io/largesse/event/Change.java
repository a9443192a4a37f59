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

  /** The value before it, of an item that is stored as a document. */
  public <T> Optional<T> before(Function<Fields, T> read) {
    return before.map(image -> image.document(read));
  }

  /** The value after it, of an item that is stored as a document. */
  public <T> Optional<T> after(Function<Fields, T> read) {
    return after.map(image -> image.document(read));
  }
}
