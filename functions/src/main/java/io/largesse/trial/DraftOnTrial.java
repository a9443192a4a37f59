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
import io.largesse.version.Batch;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges gifts as of their own days twice: by the rules in force, and with a draft among them. */
final class DraftOnTrial {
  private final RuleSets sets;
  private final RateBook rates;
  private final PastExposures past;
  private final CurrentVersions current;
  private final RuleMarket market;
  private final RuleSet drafted;

  DraftOnTrial(
      RuleSets sets, RateBook rates, PastExposures past, Simulation simulation, RuleDraft draft) {
    this.sets = sets;
    this.rates = rates;
    this.past = past;
    this.current = simulation.current();
    this.market = simulation.market();
    // As it would be once published, so that what refuses does refuse.
    this.drafted = new RuleSet(market.value(), current.of(market) + 1, draft.rules());
  }

  /**
   * The verdicts on {@code gifts} that the draft would change, in their order; throws {@link Busy}
   * when {@code time} is spent before. Gifts of one client come one after the other: they look at
   * the same earlier ones.
   */
  List<ChangedVerdict> changes(List<Gift> gifts, Patience.Spending time) {
    List<ChangedVerdict> changes = new ArrayList<>();
    for (Optional<Optional<ChangedVerdict>> each :
        Batch.each(gifts, gift -> gift.entry().client(), time, this::change)) {
      each.orElseThrow(() -> new Busy("a page of a simulation")).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<ChangedVerdict> change(Gift gift) {
    return past.of(gift)
        .flatMap(then -> difference(gift, then.boutique(), then.recipient(), then.exposures()))
        .map(difference -> ChangedVerdict.of(gift, difference));
  }

  /**
   * How the draft would change the verdict on {@code gift}; none if it would not.
   *
   * @param exposures what counted before it
   */
  private Optional<VerdictDifference> difference(
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
