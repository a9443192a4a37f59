package io.largesse.threshold;

import io.largesse.json.Fault;
import java.util.List;

/** How an attempt to publish a draft ended. */
public sealed interface Publishing {
  /** The draft is in force, and is a draft no more. */
  record Published(Publication publication) implements Publishing {}

  /** The one who last edited the draft may not publish it. */
  record SecondPersonNeeded() implements Publishing {}

  /** There is no draft, or one without a rule. */
  record NothingToPublish() implements Publishing {}

  /** The draft does not follow on the set that is in force. */
  record Faulty(List<Fault> faults) implements Publishing {}

  /** The publisher had read another version of the draft. */
  record Stale() implements Publishing {}
}
