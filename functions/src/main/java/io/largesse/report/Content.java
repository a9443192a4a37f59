package io.largesse.report;

import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentResult;
import io.largesse.measurement.LeftOut;
import io.largesse.money.Money;
import io.largesse.roi.Cell;
import io.largesse.roi.Counts;
import io.largesse.roi.Dimension;
import io.largesse.roi.RunParameters;
import io.largesse.roi.SegmentMoney;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * All that a report tells of one complete run.
 *
 * @param all cells of all gifts, by years and quarters
 * @param dimensions cells of years, by what they are told apart by
 * @param money per VIC, if the run knows it
 * @param given by market and year
 */
record Content(
    Facts run,
    Currency reference,
    List<Cell> all,
    SortedMap<Dimension, Values> dimensions,
    Trials trials,
    List<SegmentMoney> money,
    List<Given> given) {
  /** What a page tells apart. */
  static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.MARKET,
          Dimension.BOUTIQUE,
          Dimension.SEGMENT,
          Dimension.TYPOLOGY,
          Dimension.OCCASION);

  /** What it does not: these have too many values to be weighed on paper. */
  static final List<Dimension> ELSEWHERE =
      List.of(
          Dimension.SKU,
          Dimension.MARKET_TYPOLOGY,
          Dimension.MARKET_SEGMENT,
          Dimension.MARKET_OCCASION);

  Content {
    all = List.copyOf(all);
    money = List.copyOf(money);
    given = List.copyOf(given);
  }

  /**
   * Which run it was.
   *
   * @param days of the episodes that it measures
   * @param experiments that it read, newest first
   * @param notRead experiments that there were besides
   * @param unreadable histories that were left out
   */
  record Facts(
      String id,
      RunParameters parameters,
      MeasuredDays days,
      List<Experiment> experiments,
      List<LeftOut> notRead,
      Instant ended,
      String codeVersion,
      boolean pinned,
      Counts read,
      long unreadable) {
    Facts {
      experiments = List.copyOf(experiments);
      notRead = List.copyOf(notRead);
    }
  }

  /**
   * The cells of a dimension.
   *
   * @param more whether there are more than were read
   */
  record Values(List<Cell> cells, boolean more) {
    Values {
      cells = List.copyOf(cells);
    }

    Values and(Values other) {
      return new Values(
          Stream.concat(cells.stream(), other.cells.stream()).toList(), more || other.more);
    }
  }

  /**
   * What experiments say.
   *
   * @param left how many older ones are left out
   */
  record Trials(List<ExperimentResult> newest, int left) {
    Trials {
      newest = List.copyOf(newest);
    }
  }

  /**
   * What was given in one year in one market.
   *
   * @param withoutCost gifts whose cost is not known
   */
  record Given(String market, int year, long gifts, long units, Money cost, long withoutCost) {
    Given and(Given other) {
      return new Given(
          market,
          year,
          gifts + other.gifts,
          units + other.units,
          cost.plus(other.cost),
          withoutCost + other.withoutCost);
    }
  }
}
