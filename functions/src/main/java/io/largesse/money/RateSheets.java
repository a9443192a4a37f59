package io.largesse.money;

import io.largesse.audit.Act;
import java.time.LocalDate;
import java.util.List;

/** The rates that sources have published, as they were imported. */
public interface RateSheets {
  /** Sources of the house at most, each with one base: every one is asked for every rate. */
  int SOURCES_MAX = 10;

  /**
   * Adds to what is known of the days of {@code sheets}, which are of one source and one base:
   * their rates take the place of older ones, and what they leave out stays.
   *
   * <p>Kept part by part: what fails half-way is made whole by repeating it.
   */
  Keeping keep(List<RateSheet> sheets, Act act);

  /**
   * The last sheet of each source on {@code day} or the {@link RateBook#DAYS_BACK_MAX} days before,
   * in the house's order of sources.
   */
  List<RateSheet> lastKnown(LocalDate day);

  /** How an attempt to keep sheets ended. */
  sealed interface Keeping {
    /** They are kept; the sheets of {@code changed} days differed from what was known. */
    record Kept(int changed) implements Keeping {}

    /** Nothing was kept: the house has all the sources that it may have. */
    record TooManySources() implements Keeping {}
  }
}
