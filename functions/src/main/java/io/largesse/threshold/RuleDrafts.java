package io.largesse.threshold;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Saved;
import java.util.Optional;

/** The drafts of rule sets, at most one a market, and what was published of them. */
public interface RuleDrafts {
  Optional<Edited> find(RuleMarket market);

  /**
   * Puts {@code draft} in its place if nothing, or what the caller has {@code read}, is there.
   *
   * @param against the version of the current set that the draft was checked against
   * @return empty if another set came into force meanwhile, or another write was under way
   */
  Optional<Saved<RuleDraft>> save(
      RuleMarket market, RuleDraft draft, Optional<Long> read, int against, Act act);

  /**
   * Brings {@code edited} into force after version {@code after}, and removes it as a draft: all of
   * it or nothing.
   *
   * @return whether it did; not if the draft or the current set has changed, another write was
   *     under way, or the answer was lost
   */
  boolean publish(RuleMarket market, Edited edited, int after, Act act);

  /** The publication of {@code version}, if there is one. */
  Optional<Publication> publication(RuleMarket market, int version);

  /** What was published, newest first; a page may hold fewer than asked for. */
  Page<Publication> publications(RuleMarket market, PageRequest page);
}
