package io.largesse.roi;

import io.largesse.history.BoughtLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries the measured episodes of clients to the reduction, as they are. */
final class Episodes {
  private static final Matching[] MATCHINGS = Matching.values();
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  private final Months months;
  private final Covariates covariates;
  private final Spending spending;
  private final Windows windows;
  private final Timing timing;
  private final int from;
  private final int to;

  Episodes(Measuring measuring, Months months, Covariates covariates, Spending spending) {
    this.months = months;
    this.covariates = covariates;
    this.spending = spending;
    windows = new Windows(spending, new Banding(measuring.parameters().bands()));
    timing = Timing.of(measuring);
    from = Timing.day(measuring.parameters().from());
    to = Timing.day(measuring.parameters().to());
  }

  /** Adds the episodes of {@code subject}, of whom spending was read, and answers how many. */
  int add(Subject subject, List<Chunks> chunks) {
    List<Placed> earlier = new ArrayList<>();
    for (EpisodeGifts gifts : subject.episodes()) {
      if (gifts.day() >= from && gifts.day() <= to) {
        String segment =
            SegmentOnDay.of(subject.history().placement(SegmentOnDay.VALUE), gifts.day() - 1);
        Placed placed = new Placed(Months.number(gifts.day()), Traits.of(gifts, segment));
        int month = months.index(gifts.day());
        Episode episode =
            new Episode(
                subject.group(),
                placed.traits,
                placed.firsts(earlier),
                gifts.cost(),
                gifts.withoutCost(),
                outcome(subject, gifts.day(), months.fifteenth(month)));
        EpisodeCodec.encode(episode, chunks.get(month).encoder(Chunks.EPISODES));
        earlier.add(placed);
      }
    }
    return earlier.size();
  }

  /**
   * An episode among others of its client.
   *
   * @param month counted from year 0
   */
  private record Placed(int month, Traits traits) {
    /** Most clients have one episode a year. */
    List<First> firsts(List<Placed> earlier) {
      return earlier.stream().noneMatch(other -> isWith(other, MONTHS_OF_YEAR))
          ? List.of()
          : traits.cells().stream().map(cell -> first(cell, earlier)).toList();
    }

    private First first(CellKey cell, List<Placed> earlier) {
      List<Placed> there =
          earlier.stream().filter(other -> other.traits.cells().contains(cell)).toList();
      return new First(
          there.stream().noneMatch(other -> isWith(other, 1)),
          there.stream().noneMatch(other -> isWith(other, MONTHS_OF_QUARTER)),
          there.stream().noneMatch(other -> isWith(other, MONTHS_OF_YEAR)));
    }

    private boolean isWith(Placed other, int together) {
      return other.month / together == month / together;
    }
  }

  private Optional<Episode.Outcome> outcome(Subject subject, int day, int fifteenth) {
    if (!timing.isMature(day, fifteenth)) {
      return Optional.empty();
    }
    spending.lookAt(day);
    windows.lookAt(subject.tenure(), day);
    Episode.Reason reason =
        !timing.isMeasurable(day, fifteenth)
            ? Episode.Reason.TOO_EARLY
            : subject.wasGivenBetween(timing.cleanFrom(day), day - 1)
                ? Episode.Reason.REPEAT
                : Episode.Reason.NONE;
    return Optional.of(
        new Episode.Outcome(
            spending.post(),
            byCategory(),
            reason,
            reason == Episode.Reason.NONE
                ? Optional.of(compared(subject, day))
                : Optional.empty()));
  }

  private Episode.Compared compared(Subject subject, int day) {
    int[] bands = new int[MATCHINGS.length];
    long[] changes = new long[MATCHINGS.length];
    for (Matching matching : MATCHINGS) {
      bands[matching.index()] = windows.bands(matching);
      changes[matching.index()] = windows.change(matching);
    }
    return new Episode.Compared(
        covariates.kind(subject.history(), day),
        bands,
        changes,
        windows.pre(),
        spending.boughtAfter());
  }

  /** In order of category. */
  private List<Episode.OfCategory> byCategory() {
    Map<String, Long> sums = new TreeMap<>();
    for (int index = spending.firstAfter(); index < spending.endAfter(); index++) {
      for (BoughtLine line : spending.bought(index).lines()) {
        sums.merge(line.category(), line.units(), Math::addExact);
      }
    }
    List<Episode.OfCategory> categories = new ArrayList<>(sums.size());
    sums.forEach((category, units) -> categories.add(new Episode.OfCategory(category, units)));
    return categories;
  }
}
