package io.largesse.segment;

import java.util.Map;
import java.util.Optional;

/**
 * A named group of clients of one axis.
 *
 * @param title by language tag, such as en
 * @param purpose what the house does with it
 * @param owner who answers for it
 */
public record Segment(
    String name,
    Map<String, String> title,
    Optional<String> purpose,
    Optional<String> owner,
    Condition when) {
  public Segment {
    title = Map.copyOf(title);
  }
}
