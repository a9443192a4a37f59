package io.largesse.threshold;

import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the limits that what counts for one person, household or employer passes by now, under the
 * rules of probity, trade and the house: those of tax are finance's, who declares by them.
 *
 * <p>Each live gift is looked at beside all others, as if it were registered now. Shares of
 * purchases and countries of delivery do not count here: they are no part of what a client is.
 *
 * @param people everybody whose gifts count, as they are now
 * @param boutiques those that gave
 * @param ruleSets those of every market that may have a word in it
 */
public record LimitReview(
    Exposure exposure,
    Map<ClientId, Client> people,
    Map<BoutiqueId, Boutique> boutiques,
    List<RuleSet> ruleSets,
    RateBook rates,
    Instant at) {
  /** The limits that are passed, each window once, for each market that gave. */
  public List<PassedLimit> passed() {
    List<OverLimit> over = new ArrayList<>();
    for (Entry gift : exposure.entries()) {
      Client client = people.get(gift.client());
      Boutique boutique = boutiques.get(gift.boutique());
      if (client != null && boutique != null) {
        look(gift, client, asItGave(boutique, gift), over);
      }
    }
    return OverLimit.worst(over).stream().flatMap(each -> each.inMarkets(exposure)).toList();
  }

  private void look(Entry gift, Client client, Boutique boutique, List<OverLimit> over) {
    LocalDate today = boutique.dayOf(at);
    Setting setting =
        new Setting(boutique, client.recipient(), today, ruleSets, besides(gift), rates);
    Candidate candidate =
        new Candidate(gift, boutique.subdivision(), Optional.<Money>empty(), Optional.empty());
    Reckoning reckoning = new Reckoning(candidate, setting, new Valuer(rates, today));
    Aim aim =
        new Aim(
            boutique.market(), boutique.subdivision(), client.residence(), candidate.deliveredTo());
    long traits = Traits.of(gift, gift.entity());
    long classes = Traits.classesOf(gift.statuses());
    for (RuleSet ruleSet : ruleSets) {
      for (Timeline timeline : ruleSet.timelines()) {
        if (timeline.mayTake(traits, classes, aim.market())) {
          timeline
              .on(DayNumber.of(gift.day()), DayNumber.of(today))
              .filter(period -> speaksOf(period, gift, client))
              .filter(period -> period.takes(traits) && aim.isMetBy(period, gift.statuses()))
              .flatMap(period -> OverLimit.of(ruleSet, period, gift, reckoning))
              .ifPresent(over::add);
        }
      }
    }
  }

  /** Whether {@code period} is in force, and counts what this exposure holds for the client. */
  private boolean speaksOf(Period period, Entry gift, Client client) {
    return period.rule().regime() != Regime.TAX
        && !period.endsBefore(DayNumber.of(gift.day()))
        && exposure.subject().kind() == counting(period.rule().countedTogether(), client);
  }

  /** Whose exposure a rule counts for {@code client}: where there is no group, the person's. */
  private static Subject.Kind counting(CountedTogether together, Client client) {
    return switch (together) {
      case PERSON -> Subject.Kind.PERSON;
      case HOUSEHOLD ->
          client.household().isPresent() ? Subject.Kind.HOUSEHOLD : Subject.Kind.PERSON;
      case EMPLOYER -> client.employer().isPresent() ? Subject.Kind.EMPLOYER : Subject.Kind.PERSON;
    };
  }

  private Exposures besides(Entry gift) {
    List<Entry> others = exposure.without(gift.giftId()).entries();
    return switch (exposure.subject().kind()) {
      case PERSON -> new Exposures(others, Optional.empty(), Optional.empty());
      case HOUSEHOLD -> new Exposures(List.of(), Optional.of(others), Optional.empty());
      case EMPLOYER -> new Exposures(List.of(), Optional.empty(), Optional.of(others));
    };
  }

  /** The boutique as it was when it gave: market and entity are kept with the gift. */
  private static Boutique asItGave(Boutique boutique, Entry gift) {
    return new Boutique(
        boutique.id(),
        boutique.name(),
        gift.market(),
        boutique.subdivision(),
        gift.entity(),
        boutique.timeZone(),
        boutique.businessYearStartMonth(),
        boutique.costCentre(),
        boutique.currency());
  }
}
