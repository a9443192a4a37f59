package io.largesse.threshold;

import java.util.Collection;
import java.util.List;

/** The rule sets by which gifts are judged. */
public interface RuleSets {
  /** Reads which versions are in force now: all that was published before is seen. */
  CurrentVersions current();

  /**
   * The sets of {@code markets} in the versions that {@code current} names, sorted by market:
   * findings come in the order of the sets, and are to come in the same one wherever a gift is
   * judged.
   *
   * <p>A version never changes once it is published, so each is read once and kept; all that are
   * not kept yet cost one read together.
   */
  List<RuleSet> inForce(CurrentVersions current, Collection<RuleMarket> markets);
}
