package io.largesse.gift;

import io.largesse.threshold.Entry;
import io.largesse.threshold.Finding;
import io.largesse.threshold.Verdict;
import java.util.Set;
import java.util.stream.Collectors;

/** What a verdict was found by, apart from the gifts that it counted. */
final class Law {
  private Law() {}

  /**
   * Whether the client and the rules are those of the verdict that {@code gift} has: what was given
   * to the client since then was judged with this gift counted, and takes nothing from it.
   */
  static boolean isTheSame(Gift gift, Entry now, Verdict anew) {
    return gift.entry().statuses().equals(now.statuses())
        && findersOf(gift.verdict()).equals(findersOf(anew));
  }

  private static Set<Object> findersOf(Verdict verdict) {
    return verdict.findings().stream().map(Law::finder).collect(Collectors.toSet());
  }

  private static Object finder(Finding finding) {
    return switch (finding) {
      case Finding.OfRule found -> new Rule(found.rule(), found.version());
      case Finding.NoRule none -> none;
      case Finding.HeldOut held -> held;
    };
  }

  /** A rule by its id, and the version of its set. */
  private record Rule(String id, int version) {}
}
