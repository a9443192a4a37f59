package io.largesse.measurement;

import io.largesse.history.History;
import io.largesse.id.Ids;
import io.largesse.roi.Bands;
import io.largesse.roi.Margins;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;
import java.util.List;

/**
 * A run that is made every night, of the days before it.
 *
 * @param name of the series that its runs are
 * @param months before the night that are measured, 1 to {@value #MONTHS_MAX}, and the days before
 *     them of the month in which they begin
 */
public record PlannedRun(
    String name,
    int months,
    int windowDays,
    int minEpisodes,
    Bands bands,
    List<String> stratifyBy,
    int segments) {
  static final String PREFIX = "nightly-";

  /** Histories are kept for so long. */
  public static final int MONTHS_MAX = History.MONTHS_KEPT;

  /** With what is put before and after it, it has to make an id. */
  public static final int NAME_LENGTH_MAX = 40;

  public PlannedRun {
    Ids.check(name);
    stratifyBy = List.copyOf(stratifyBy);
  }

  /** What the run of {@code night} measures. */
  RunParameters on(LocalDate night, Margins margins) {
    return new RunParameters(
        night,
        first(night),
        night.minusDays(1),
        windowDays,
        margins,
        minEpisodes,
        bands,
        stratifyBy,
        segments);
  }

  /**
   * The first day of a month: one that lost a day each night would say something else each night.
   * That of the oldest month of which all days are kept, at the latest.
   */
  private LocalDate first(LocalDate night) {
    return night.minusMonths(Math.min(months, MONTHS_MAX - 1)).withDayOfMonth(1);
  }

  /** The id of the run of {@code night}: however often it is ordered, it is one. */
  RunId idOn(LocalDate night) {
    return new RunId(PREFIX + name + "-" + night);
  }

  /** Whether {@code id} is one of those that the settings' runs have, and no other may. */
  static boolean isPlanned(RunId id) {
    return id.value().startsWith(PREFIX);
  }
}
