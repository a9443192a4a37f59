package io.largesse.event;

import io.largesse.json.Fields;
import io.largesse.json.Stored;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The texts, numbers and bytes of an item as it was stored at one moment.
 *
 * @param attributes by name; bytes in Base64
 */
public record Image(Map<String, String> attributes) {
  public Image {
    attributes = Map.copyOf(attributes);
  }

  /** The text that every such item has. */
  public String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("An image lacks " + name));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The number that every such item has. */
  public long number(String name) {
    return Long.parseLong(text(name));
  }

  /** The bytes that every such item has. */
  public byte[] bytes(String name) {
    return Base64.getDecoder().decode(text(name));
  }

  /** The version of a value that is replaced as a whole. */
  public long version() {
    return number("version");
  }

  /** What {@code read} makes of a value that is stored as a document. */
  public <T> T document(Function<Fields, T> read) {
    return Stored.read(text("document"), read);
  }

  /** Shows no values: they may be personal. */
  @Override
  public String toString() {
    return "Image" + attributes.keySet();
  }
}
