package io.largesse.roi;

import java.time.LocalDate;
import java.util.List;

/**
 * What one run measures, and how (roi method: words, matched).
 *
 * @param asOf gifts given and windows ended before this day are known
 * @param from the first day on which a measured episode opens
 * @param to the last such day
 * @param windowDays the length of all windows, {@value #WINDOW_MIN} to {@value #WINDOW_MAX}
 * @param minEpisodes matched episodes below which a cell is {@code TOO_FEW}
 * @param stratifyBy client attributes or segment axes in which clients must be alike too
 * @param segments into which the base is cut for the pass
 */
public record RunParameters(
    LocalDate asOf,
    LocalDate from,
    LocalDate to,
    int windowDays,
    Margins margins,
    int minEpisodes,
    Bands bands,
    List<String> stratifyBy,
    int segments) {
  /** That are measured before the as-of day where no days are given. */
  public static final int MONTHS = 24;

  /** No run asks for more than so many of its {@code minEpisodes}. */
  public static final int EPISODES_MAX = 1_000_000;

  public static final int WINDOW_MIN = 7;
  public static final int WINDOW_MAX = 300;
  public static final int WINDOW = 180;
  public static final int MIN_EPISODES = 30;
  public static final int SEGMENTS = 8;
  public static final int SEGMENTS_MAX = 64;

  /** Each one more makes strata smaller: with many, nobody finds anybody alike. */
  public static final int STRATIFY_MAX = 4;

  public RunParameters {
    stratifyBy = List.copyOf(stratifyBy);
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("begins after it ends");
    }
    if (windowDays < WINDOW_MIN || windowDays > WINDOW_MAX) {
      throw new IllegalArgumentException("has a window of fewer or more days than there may be");
    }
    if (minEpisodes < 1 || segments < 1 || segments > SEGMENTS_MAX) {
      throw new IllegalArgumentException("asks for too few episodes, or too many segments");
    }
    if (stratifyBy.size() > STRATIFY_MAX
        || stratifyBy.stream().distinct().count() < stratifyBy.size()) {
      throw new IllegalArgumentException("names too much to stratify by, or one name twice");
    }
  }
}
