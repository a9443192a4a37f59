package io.largesse.threshold;

import java.util.List;
import java.util.Optional;

/**
 * What already counts: the live gifts of the client, and of the household and employer where the
 * client has one. The gift under judgement is in none of them.
 */
public record Exposures(
    List<Entry> person, Optional<List<Entry>> household, Optional<List<Entry>> employer) {
  public static final Exposures NONE = new Exposures(List.of(), Optional.empty(), Optional.empty());
}
