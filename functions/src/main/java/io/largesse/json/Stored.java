package io.largesse.json;

import java.util.function.Function;

/** Reads documents that were stored. They are no input: a fault of one is our own. */
public final class Stored {
  private Stored() {}

  /** What {@code read} makes of {@code document}. */
  public static <T> T read(String document, Function<Fields, T> read) {
    try {
      return Fields.read(Json.parse(document), read);
    } catch (Malformed malformed) {
      throw new IllegalStateException(
          "A stored document has faults, the first under "
              + field(malformed.faults().getFirst().pointer()));
    }
  }

  /** The field of the document, and no more of {@code pointer}: names under it may be personal. */
  private static String field(String pointer) {
    int end = pointer.indexOf('/', 1);
    return end < 0 ? pointer : pointer.substring(0, end);
  }
}
