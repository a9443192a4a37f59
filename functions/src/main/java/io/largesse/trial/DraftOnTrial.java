package io.largesse.trial;

import io.largesse.boutique.Boutique;
import io.largesse.client.Recipient;
import io.largesse.gift.Gift;
import io.largesse.money.RateBook;
import io.largesse.threshold.Candidate;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.Exposures;
import io.largesse.threshold.Judge;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleMarkets;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.Setting;
import io.largesse.threshold.Verdict;
import io.largesse.threshold.VerdictDifference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges gifts as of their own days twice: by the rules in force, and with a draft among them. */
final class DraftOnTrial {
  private final RuleSets sets;
  private final RateBook rates;
  private final CurrentVersions current;
  private final RuleMarket market;
  private final RuleSet drafted;

  DraftOnTrial(
      RuleSets sets, RateBook rates, CurrentVersions current, RuleMarket market, RuleDraft draft) {
    this.sets = sets;
    this.rates = rates;
    this.current = current;
    this.market = market;
    // As it would be once published, so that what refuses does refuse.
    this.drafted = new RuleSet(market.value(), current.of(market) + 1, draft.rules());
  }

  /**
   * How the draft would change the verdict on {@code gift}; none if it would not.
   *
   * @param exposures what counted before it
   */
  Optional<VerdictDifference> difference(
      Gift gift, Boutique boutique, Recipient recipient, Exposures exposures) {
    Set<RuleMarket> markets = RuleMarkets.of(boutique, recipient, gift.request().deliveredTo());
    if (!markets.contains(market)) {
      return Optional.empty();
    }
    List<RuleSet> inForce = sets.inForce(current, markets);
    List<RuleSet> withDraft = inForce.stream().map(this::orDrafted).toList();
    Candidate candidate =
        new Candidate(
            gift.entry(),
            boutique.subdivision(),
            gift.request().purchaseAmount(),
            gift.request().deliveredTo());
    return VerdictDifference.between(
        judge(candidate, gift, boutique, recipient, exposures, inForce),
        judge(candidate, gift, boutique, recipient, exposures, withDraft));
  }

  private Verdict judge(
      Candidate candidate,
      Gift gift,
      Boutique boutique,
      Recipient recipient,
      Exposures exposures,
      List<RuleSet> ruleSets) {
    return Judge.judgeThatDayAlone(
        candidate, new Setting(boutique, recipient, gift.day(), ruleSets, exposures, rates));
  }

  private RuleSet orDrafted(RuleSet set) {
    return set.market().equals(market.value()) ? drafted : set;
  }
}
