package io.largesse.stock;

/**
 * What movements add up to.
 *
 * @param movements how many they are
 */
public record Balance(Units units, long movements) {
  public static final Balance NONE = new Balance(Units.NONE, 0);

  public Balance plus(Units changes) {
    return new Balance(units.plus(changes), movements + 1);
  }

  public Balance plus(Balance earlier) {
    return new Balance(units.plus(earlier.units), movements + earlier.movements);
  }

  /** What this balance has more than {@code other}. */
  Balance minus(Balance other) {
    return new Balance(units.minus(other.units), movements - other.movements);
  }
}
