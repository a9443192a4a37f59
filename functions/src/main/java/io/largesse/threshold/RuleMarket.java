package io.largesse.threshold;

import io.largesse.place.Country;
import java.util.Optional;

/** The market of a rule set: a country, the European Union, or the whole house. */
public record RuleMarket(String value) implements Comparable<RuleMarket> {
  /** The market of the house's own rules, which hold everywhere. */
  public static final RuleMarket HOUSE = new RuleMarket(RuleSet.HOUSE);

  /** The market of what holds in all 27 members, and for the European institutions. */
  public static final RuleMarket EU = of(Country.EU);

  public RuleMarket {
    if (!value.equals(RuleSet.HOUSE)) {
      Country country = new Country(value);
      value = country.code();
    }
  }

  public static RuleMarket of(Country country) {
    return new RuleMarket(country.code());
  }

  /** The country that all rules of the set name; none for the house. */
  public Optional<Country> country() {
    return value.equals(RuleSet.HOUSE) ? Optional.empty() : Optional.of(new Country(value));
  }

  @Override
  public int compareTo(RuleMarket other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
