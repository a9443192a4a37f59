package io.largesse.gift;

import io.largesse.boutique.Boutique;
import io.largesse.client.Client;
import io.largesse.client.Recipient;
import io.largesse.experiment.HoldOuts;
import io.largesse.experiment.Offer;
import io.largesse.finance.Wanted;
import io.largesse.finance.Wanting;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.place.Country;
import io.largesse.threshold.Allowance;
import io.largesse.threshold.Candidate;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposures;
import io.largesse.threshold.Finding;
import io.largesse.threshold.Judge;
import io.largesse.threshold.Prices;
import io.largesse.threshold.RuleMarkets;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.Setting;
import io.largesse.threshold.Verdict;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges gifts by the rules and hold-outs in force and the rates that are known. */
public final class Assessor {
  private final RuleSets ruleSets;
  private final RateBook rates;
  private final Currency reference;
  private final ApprovalPolicy policy;
  private final HoldOuts holdOuts;

  public Assessor(
      RuleSets ruleSets,
      RateBook rates,
      Currency reference,
      ApprovalPolicy policy,
      HoldOuts holdOuts) {
    this.ruleSets = ruleSets;
    this.rates = rates;
    this.reference = reference;
    this.policy = policy;
    this.holdOuts = holdOuts;
  }

  /** What says who must approve. */
  ApprovalPolicy policy() {
    return policy;
  }

  /** What rules and experiments say today of {@code entry}, which {@code proposal} asks for. */
  Verdict judge(Proposal proposal, Entry entry, Exposures exposures, Standing standing) {
    return Judge.judge(candidate(proposal, entry), setting(proposal, exposures, standing.current()))
        .and(heldOut(proposal, entry, standing));
  }

  /** What they come to, without saying from when it would be allowed. */
  Decision decide(Proposal proposal, Entry entry, Exposures exposures, Standing standing) {
    Decision decision =
        Judge.decide(candidate(proposal, entry), setting(proposal, exposures, standing.current()));
    // A hold-out asks for approval, and so adds nothing to what is not simply allowed.
    if (decision != Decision.ALLOWED) {
      return decision;
    }
    return heldOut(proposal, entry, standing).stream()
        .map(Finding::decision)
        .reduce(decision, Decision::and);
  }

  private List<Finding.HeldOut> heldOut(Proposal proposal, Entry entry, Standing standing) {
    Offer offer =
        new Offer(
            entry.client(),
            proposal.recipient().residence(),
            standing.client().flatMap(Client::since),
            entry.typology(),
            proposal.request().sku(),
            entry.day());
    return holdOuts.of(offer, standing.experiments()).stream()
        .map(experiment -> new Finding.HeldOut(experiment.value()))
        .toList();
  }

  /** What finance should know of {@code gift}, which is given as {@code proposal} says. */
  Wanted wanted(Gift gift, Proposal proposal, Exposures exposures, CurrentVersions current) {
    return new Wanting(reference)
        .of(
            candidate(proposal, gift.entry()),
            setting(proposal, exposures, current),
            gift.rates(),
            gift.declared());
  }

  /** What the rules leave free today to {@code recipient} in {@code boutique}. */
  List<Allowance> allowances(
      Boutique boutique,
      Recipient recipient,
      Exposures exposures,
      CurrentVersions current,
      LocalDate today) {
    return Allowance.of(setting(boutique, recipient, Optional.empty(), exposures, current, today));
  }

  private static Candidate candidate(Proposal proposal, Entry entry) {
    return new Candidate(
        entry,
        proposal.boutique().subdivision(),
        proposal.request().purchaseAmount(),
        proposal.request().deliveredTo());
  }

  private Setting setting(Proposal proposal, Exposures exposures, CurrentVersions current) {
    return setting(
        proposal.boutique(),
        proposal.recipient(),
        proposal.request().deliveredTo(),
        exposures,
        current,
        proposal.today());
  }

  private Setting setting(
      Boutique boutique,
      Recipient recipient,
      Optional<Country> deliveredTo,
      Exposures exposures,
      CurrentVersions current,
      LocalDate today) {
    return new Setting(
        boutique,
        recipient,
        today,
        ruleSets.inForce(current, RuleMarkets.of(boutique, recipient, deliveredTo)),
        exposures,
        rates);
  }

  /**
   * The rates to the reference currency, for each other currency of {@code entry}: those of its
   * day, or of today for one that is planned ahead. None where there is none to be known.
   *
   * @param kept what was found before for that day, and is not asked for again
   */
  List<ExchangeRate> toReference(Entry entry, LocalDate today, List<ExchangeRate> kept) {
    LocalDate day = entry.day().isBefore(today) ? entry.day() : today;
    Prices of = entry.prices();
    return Stream.of(
            of.cost(), of.retail(), of.marketValue(), of.freight(), of.handling(), of.engraving())
        .flatMap(Optional::stream)
        .map(Money::currency)
        .distinct()
        .filter(currency -> !currency.equals(reference))
        .map(currency -> among(kept, currency).or(() -> rates.rate(currency, reference, day)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ExchangeRate> among(List<ExchangeRate> kept, Currency currency) {
    return kept.stream()
        .filter(rate -> rate.from().equals(currency) && rate.to().equals(reference))
        .findFirst();
  }
}
