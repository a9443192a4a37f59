package io.largesse.threshold;

import java.time.Instant;
import java.util.List;

/**
 * A published rule set, which never changes.
 *
 * @param retires the rules that it left out on purpose
 * @param draftVersion the version of the draft that it was
 * @param by the subject who published it
 * @param requestId the request in which that was done
 */
public record Publication(
    RuleSet set,
    List<String> retires,
    long draftVersion,
    String editor,
    String by,
    String requestId,
    Instant at) {
  public Publication {
    retires = List.copyOf(retires);
  }
}
