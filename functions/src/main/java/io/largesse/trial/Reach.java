package io.largesse.trial;

import io.largesse.boutique.Boutique;
import io.largesse.place.Country;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.ThresholdRule;
import java.util.Collection;
import java.util.Optional;

/**
 * The boutiques whose gifts the rules of a market may speak of.
 *
 * @param everywhere whether that is all of them: rules that look at the recipient bind every giver
 */
record Reach(Optional<Country> market, boolean everywhere) {
  static Reach of(RuleMarket market, Collection<ThresholdRule> rules) {
    boolean recipients =
        rules.stream().anyMatch(rule -> rule.side() == ThresholdRule.Side.RECIPIENT);
    return new Reach(market.country(), recipients || market.country().isEmpty());
  }

  boolean takes(Boutique boutique) {
    return everywhere
        || market
            .filter(
                country ->
                    country.equals(Country.EU)
                        ? boutique.market().inEu()
                        : country.equals(boutique.market()))
            .isPresent();
  }
}
