package io.largesse.money;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The reference rates known to the house. */
public interface RateBook {
  /** How many days before the day asked for a rate may be: week-ends and holidays have none. */
  int DAYS_BACK_MAX = 7;

  /** Knows no rate at all, as a house does before its first import. */
  RateBook EMPTY = (from, to, day) -> Optional.empty();

  /**
   * The rate of the first source that has both currencies on one of {@code day} and the {@link
   * #DAYS_BACK_MAX} days before it, and of those its latest day; empty if there is none.
   */
  Optional<ExchangeRate> rate(Currency from, Currency to, LocalDate day);
}
