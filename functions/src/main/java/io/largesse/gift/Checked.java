package io.largesse.gift;

import io.largesse.threshold.Verdict;

/** How a question whether a gift may be given ended. */
public sealed interface Checked {
  /** What the rules say. */
  record Judged(Verdict verdict) implements Checked {}

  /** It cannot be judged, for a reason that registering it would have had too. */
  record Impossible(Registration why) implements Checked {}
}
