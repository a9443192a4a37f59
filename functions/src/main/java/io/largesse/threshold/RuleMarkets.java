package io.largesse.threshold;

import io.largesse.boutique.Boutique;
import io.largesse.client.Recipient;
import io.largesse.client.Status;
import io.largesse.place.Country;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the markets whose rule sets may have a word in a gift. */
public final class RuleMarkets {
  private RuleMarkets() {}

  /** Those of the boutique, of the residence, of every status of every time and of delivery. */
  public static Set<RuleMarket> of(
      Boutique boutique, Recipient recipient, Optional<Country> deliveredTo) {
    Set<Country> countries = new TreeSet<>();
    countries.add(boutique.market());
    countries.add(recipient.residence());
    deliveredTo.ifPresent(countries::add);
    recipient.statuses().stream().map(Status::country).forEach(countries::add);
    Set<RuleMarket> markets = new TreeSet<>();
    markets.add(RuleMarket.HOUSE);
    for (Country country : countries) {
      markets.add(RuleMarket.of(country));
      if (country.inEu()) {
        markets.add(RuleMarket.EU);
      }
    }
    return markets;
  }
}
