package io.largesse.threshold;

import io.largesse.access.Role;
import io.largesse.catalogue.Typology;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One period of one legal or house limit: data, never code. Empty sets mean all.
 *
 * @param country none for a rule of the house
 * @param destinations countries of residence or delivery without which it does not apply
 * @param appliesAbove units valued at or under it do not count
 * @param inclusive whether reaching the limit is still allowed
 * @param approver who decides when the effect is {@code APPROVE}
 * @param validTo its last day, if that is known
 * @param knownFrom the day from which it was known; none for always
 */
public record ThresholdRule(
    String id,
    String title,
    Regime regime,
    Side side,
    Optional<Country> country,
    Optional<String> subdivision,
    Set<Country> destinations,
    List<ClassMatch> recipientClasses,
    Set<Typology> typologies,
    Optional<Boolean> ownTrade,
    Set<TiedTo> tiedTo,
    Window window,
    CountedTogether countedTogether,
    GivenBy givenBy,
    Optional<Money> appliesAbove,
    Valuation valuedAt,
    Limit limit,
    boolean inclusive,
    Effect effect,
    Optional<Role> approver,
    Optional<Shape> shape,
    Optional<String> treatment,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    Optional<LocalDate> knownFrom,
    Source source) {
  public ThresholdRule {
    destinations = Set.copyOf(destinations);
    recipientClasses = List.copyOf(recipientClasses);
    typologies = Set.copyOf(typologies);
    tiedTo = Set.copyOf(tiedTo);
  }

  /** Whether {@code day} lies in this period, of which first and last day are part. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** What kind of law it is. */
  public enum Regime {
    PROBITY,
    TAX,
    TRADE,
    HOUSE
  }

  /** Whose country it looks at. */
  public enum Side {
    GIVER,
    RECIPIENT
  }

  /** Whose gifts add up. */
  public enum CountedTogether {
    PERSON,
    HOUSEHOLD,
    EMPLOYER
  }

  /** By whom the gifts that add up were given. */
  public enum GivenBy {
    ENTITY,
    HOUSE
  }

  /** What passing the limit does. */
  public enum Effect {
    REFUSE,
    APPROVE,
    DECLARE,
    REPORT
  }

  /** What is taxed once the limit is passed: everything, or the part above it. */
  public enum Shape {
    CLIFF,
    SLICE
  }

  /** Which of a gift's values counts. */
  public record Valuation(
      Price price, boolean vatIncluded, boolean freightIncluded, boolean engravingIncluded) {}

  /** The price that a value starts from. */
  public enum Price {
    COST,
    RETAIL,
    MARKET
  }

  /** Where a rule was read, and how sure that is. */
  public record Source(String title, Optional<String> address, Certainty certainty) {}

  /** How sure a source is. */
  public enum Certainty {
    OFFICIAL,
    SECONDARY,
    HOUSE
  }
}
