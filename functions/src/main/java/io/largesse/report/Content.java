package io.largesse.report;

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
    List<Trial> trials,
    List<SegmentMoney> money,
    List<Given> given) {
  Content {
    all = List.copyOf(all);
    trials = List.copyOf(trials);
    money = List.copyOf(money);
    given = List.copyOf(given);
  }

  /**
   * Which run it was.
   *
   * @param unreadable histories that were left out
   */
  record Facts(
      String id,
      RunParameters parameters,
      Instant ended,
      String codeVersion,
      boolean pinned,
      Counts read,
      long unreadable) {}

  /**
   * The cells of a dimension.
   *
   * @param more whether there are more than were read
   */
  record Values(List<Cell> cells, boolean more) {
    Values {
      cells = List.copyOf(cells);
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
