package io.largesse.roi;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries the measured episodes of clients to the reduction, as they are. */
final class Episodes {
  private static final List<Matching> MATCHINGS = List.of(Matching.values());
  private static final String VALUE = "value";
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  private final Months months;
  private final Alike alike;
  private final Spending spending;
  private final Comparison comparison;
  private final Timing timing;
  private final int from;
  private final int to;

  Episodes(Measuring measuring, Months months, Alike alike, Spending spending) {
    this.months = months;
    this.alike = alike;
    this.spending = spending;
    comparison = new Comparison(spending, new Banding(measuring.parameters().bands()));
    timing = Timing.of(measuring);
    from = Timing.day(measuring.parameters().from());
    to = Timing.day(measuring.parameters().to());
  }

  /** Adds the episodes of {@code subject}, of whom spending was read, and answers how many. */
  int add(Subject subject, List<Chunks> chunks) {
    List<Placed> earlier = new ArrayList<>();
    for (EpisodeGifts gifts : subject.episodes()) {
      if (gifts.day() >= from && gifts.day() <= to) {
        Placed placed =
            new Placed(
                Months.number(gifts.day()),
                CellsOf.of(
                    gifts, SegmentOnDay.of(subject.history().placement(VALUE), gifts.day() - 1)));
        int month = months.index(gifts.day());
        EpisodeCodec.encode(
            episode(subject, gifts, placed, earlier), chunks.get(month).encoder(Chunks.EPISODES));
        earlier.add(placed);
      }
    }
    return earlier.size();
  }

  /**
   * The cells of one episode.
   *
   * @param month counted from year 0
   */
  private record Placed(int month, List<CellKey> keys) {
    Membership membership(CellKey key, List<Placed> earlier) {
      return new Membership(
          key,
          isFirst(key, earlier, 1),
          isFirst(key, earlier, MONTHS_OF_QUARTER),
          isFirst(key, earlier, MONTHS_OF_YEAR));
    }

    private boolean isFirst(CellKey key, List<Placed> earlier, int together) {
      return earlier.stream()
          .noneMatch(
              other -> other.month / together == month / together && other.keys.contains(key));
    }
  }

  private Episode episode(
      Subject subject, EpisodeGifts gifts, Placed placed, List<Placed> earlier) {
    return new Episode(
        subject.group(),
        gifts.first().market(),
        placed.keys().stream().map(key -> placed.membership(key, earlier)).toList(),
        gifts.cost(),
        outcome(subject, gifts.day(), months.fifteenth(months.index(gifts.day()))));
  }

  private Optional<Episode.Outcome> outcome(Subject subject, int day, int fifteenth) {
    if (!timing.isMature(day, fifteenth)) {
      return Optional.empty();
    }
    spending.lookAt(day);
    comparison.lookAt(subject.tenure(), day);
    Episode.Reason reason =
        !timing.isMeasurable(day, fifteenth)
            ? Episode.Reason.TOO_EARLY
            : subject.wasGivenBetween(timing.cleanFrom(day), day - 1)
                ? Episode.Reason.REPEAT
                : Episode.Reason.NONE;
    return Optional.of(
        new Episode.Outcome(
            spending.post(),
            byCategory(subject.history().purchases(), day + 1, day + timing.window()),
            reason,
            reason == Episode.Reason.NONE
                ? Optional.of(compared(subject, day))
                : Optional.empty()));
  }

  private Episode.Compared compared(Subject subject, int day) {
    return new Episode.Compared(
        alike.kind(subject.history(), day),
        MATCHINGS.stream().map(each -> comparison.bands(each)).toList(),
        MATCHINGS.stream().map(comparison::change).toList(),
        comparison.pre(),
        spending.boughtAfter());
  }

  private static List<Episode.OfCategory> byCategory(List<Bought> purchases, int first, int last) {
    Map<String, Long> sums = new TreeMap<>();
    for (Bought bought : purchases) {
      if (bought.day() >= first && bought.day() <= last) {
        for (BoughtLine line : bought.lines()) {
          sums.merge(line.category(), line.units(), Math::addExact);
        }
      }
    }
    return sums.entrySet().stream()
        .map(of -> new Episode.OfCategory(of.getKey(), of.getValue()))
        .toList();
  }
}
