package io.largesse.threshold;

import io.largesse.client.Status;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From where to whom a gift goes: what decides, with its kind, which rules look at it.
 *
 * @param market that of the boutique
 * @param subdivision that of the boutique
 * @param residence that of the client
 */
record Aim(
    Country market,
    Optional<String> subdivision,
    Country residence,
    Optional<Country> deliveredTo) {
  /** Whether {@code period} looks at gifts of this aim to a client of these statuses. */
  boolean isMetBy(Period period, List<Status> statuses) {
    ThresholdRule rule = period.rule();
    return switch (rule.side()) {
      case GIVER ->
          isGivenIn(rule) && isDestinedTo(rule.destinations()) && period.isForOneOf(statuses);
      case RECIPIENT ->
          rule.regime() == Regime.PROBITY
              ? bindsOne(period, statuses)
              : goesTo(rule) && period.isForOneOf(statuses);
    };
  }

  /** Whether a rule of probity of the recipient's side is for {@code status}, all of it. */
  static boolean binds(Period period, Status status) {
    ThresholdRule rule = period.rule();
    return rule.side() == Side.RECIPIENT
        && (rule.country().isEmpty() || rule.country().get().equals(status.country()))
        && (rule.subdivision().isEmpty() || rule.subdivision().equals(status.subdivision()))
        && period.isFor(status);
  }

  private boolean isGivenIn(ThresholdRule rule) {
    return (rule.country().isEmpty() || isOrIsIn(market, rule.country().get()))
        && (rule.subdivision().isEmpty() || rule.subdivision().equals(subdivision));
  }

  private boolean isDestinedTo(Set<Country> destinations) {
    return destinations.isEmpty()
        || destinations.contains(residence)
        || (deliveredTo.isPresent() && destinations.contains(deliveredTo.get()));
  }

  private boolean goesTo(ThresholdRule rule) {
    if (rule.country().isEmpty() || isOrIsIn(residence, rule.country().get())) {
      return true;
    }
    return rule.regime() == Regime.TRADE
        && deliveredTo.isPresent()
        && isOrIsIn(deliveredTo.get(), rule.country().get());
  }

  private static boolean isOrIsIn(Country country, Country named) {
    return named.equals(Country.EU) ? country.inEu() : country.equals(named);
  }

  private static boolean bindsOne(Period period, List<Status> statuses) {
    for (Status status : statuses) {
      if (binds(period, status)) {
        return true;
      }
    }
    return false;
  }
}
