package io.largesse.roi;

import io.largesse.catalogue.Typology;
import io.largesse.place.Country;
import java.util.List;
import java.util.Optional;

/** By what episodes are told apart (roi method: dimensions and results). */
public enum Dimension {
  ALL(0),
  MARKET(1),
  BOUTIQUE(2),
  /** The segment of the value axis on the eve of the episode. */
  SEGMENT(3),
  TYPOLOGY(4),
  SKU(5),
  OCCASION(6),
  /** Of the programme, which no history knows yet: it has no cells. */
  TIER(7),
  MARKET_TYPOLOGY(8),
  MARKET_SEGMENT(9),
  MARKET_OCCASION(10);

  private static final List<Typology> TYPOLOGIES = List.of(Typology.values());

  private final int index;

  Dimension(int index) {
    this.index = index;
  }

  /** Its number in chunks. */
  int index() {
    return index;
  }

  /** Whether one episode may be in several cells, as a whole in each. */
  public boolean overlapping() {
    return this == TYPOLOGY || this == SKU || this == MARKET_TYPOLOGY;
  }

  /**
   * How values of this dimension read, if {@code value} cannot be one of them; whether the house
   * has one is another matter.
   */
  public Optional<String> faultOf(String value) {
    return switch (this) {
      case ALL -> unless(value.equals(CellKey.ALL.value()), "is ALL, or left out");
      case MARKET -> unless(isCountry(value), "is an ISO 3166-1 country");
      case TYPOLOGY -> unless(isTypology(value), "is one of " + TYPOLOGIES);
      case MARKET_TYPOLOGY ->
          unless(
              isPair(value) && isTypology(second(value)),
              "is a country and one of " + TYPOLOGIES + ", as FR:OBJECT");
      case MARKET_SEGMENT -> unless(isPair(value), "is a country and a segment, as FR:vic");
      case MARKET_OCCASION -> unless(isPair(value), "is a country and an occasion, as FR:birthday");
      case BOUTIQUE, SEGMENT, SKU, OCCASION, TIER -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean fits, String fault) {
    return fits ? Optional.empty() : Optional.of(fault);
  }

  private static boolean isPair(String value) {
    return isCountry(value.substring(0, Math.max(0, value.indexOf(CellKey.BETWEEN))))
        && !second(value).isBlank();
  }

  private static String second(String pair) {
    return pair.substring(pair.indexOf(CellKey.BETWEEN) + 1);
  }

  private static boolean isTypology(String value) {
    return TYPOLOGIES.stream().map(Typology::name).anyMatch(value::equals);
  }

  private static boolean isCountry(String value) {
    try {
      return !new Country(value).equals(Country.EU);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
