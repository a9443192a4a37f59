package io.largesse.gift;

import io.largesse.boutique.Boutique;
import io.largesse.client.Recipient;
import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.place.Country;
import io.largesse.threshold.Allowance;
import io.largesse.threshold.Candidate;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposures;
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

/** Judges gifts by the rules in force and the rates that are known. */
public final class Assessor {
  private final RuleSets ruleSets;
  private final RateBook rates;
  private final Currency reference;

  public Assessor(RuleSets ruleSets, RateBook rates, Currency reference) {
    this.ruleSets = ruleSets;
    this.rates = rates;
    this.reference = reference;
  }

  /** What the rules say today of {@code entry}, asked for by {@code request}. */
  Verdict judge(
      Entry entry,
      GiftRequest request,
      Boutique boutique,
      Recipient recipient,
      Exposures exposures,
      CurrentVersions current,
      LocalDate today) {
    return Judge.judge(
        new Candidate(
            entry, boutique.subdivision(), request.purchaseAmount(), request.deliveredTo()),
        setting(boutique, recipient, request.deliveredTo(), exposures, current, today));
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

  /** The rates of {@code day} to the reference currency, for each other currency of {@code of}. */
  List<ExchangeRate> toReference(Prices of, LocalDate day) {
    return Stream.of(
            of.cost(), of.retail(), of.marketValue(), of.freight(), of.handling(), of.engraving())
        .flatMap(Optional::stream)
        .map(Money::currency)
        .distinct()
        .filter(currency -> !currency.equals(reference))
        .map(currency -> rates.rate(currency, reference, day))
        .flatMap(Optional::stream)
        .toList();
  }
}
