package io.largesse.money;

import java.time.LocalDate;
import java.util.Currency;

/** How an import of rates ended. */
public sealed interface Import {
  /**
   * All of it is known now.
   *
   * @param changed how many of the days said something new
   */
  record Done(String source, Currency base, LocalDate first, LocalDate last, int days, int changed)
      implements Import {}

  /** Nothing is imported: the house has all the sources that it may have. */
  record TooManySources() implements Import {}
}
