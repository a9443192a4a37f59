package io.largesse.threshold;

import io.largesse.audit.Act;
import io.largesse.json.Fault;
import io.largesse.json.Malformed;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import java.util.List;
import java.util.Optional;

/** Drafts the rule set that a market is to have, held against the one that it has. */
public final class SaveDraft {
  private final RuleSets sets;
  private final RuleDrafts drafts;
  private final Patience patience;

  public SaveDraft(RuleSets sets, RuleDrafts drafts, Patience patience) {
    this.sets = sets;
    this.drafts = drafts;
    this.patience = patience;
  }

  /**
   * Saves {@code draft} in place of the version that was {@code read}; throws {@link Malformed} if
   * it drops a rule without saying so.
   */
  public Saved<RuleDraft> save(RuleMarket market, RuleDraft draft, Optional<Long> read, Act act) {
    return patience.begin().insist("a draft", () -> trySave(market, draft, read, act));
  }

  private Optional<Saved<RuleDraft>> trySave(
      RuleMarket market, RuleDraft draft, Optional<Long> read, Act act) {
    CurrentVersions current = sets.current();
    List<Fault> faults = draft.faultsAgainst(sets.inForce(current, List.of(market)).getFirst());
    if (!faults.isEmpty()) {
      throw new Malformed(faults);
    }
    return drafts.save(market, draft, read, current.of(market), act);
  }
}
