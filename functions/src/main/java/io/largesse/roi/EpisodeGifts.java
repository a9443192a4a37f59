package io.largesse.roi;

import io.largesse.history.Received;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The gifts of one episode (roi method: words).
 *
 * @param day on which the first of them was given
 * @param gifts in order of day, then of id
 */
record EpisodeGifts(int day, List<Received> gifts) {
  private static final Comparator<Received> ORDER =
      Comparator.comparingInt(Received::day).thenComparing(Received::id);

  Received first() {
    return gifts.getFirst();
  }

  /** In smallest units; a gift whose cost is not known adds nothing. */
  long cost() {
    return gifts.stream().mapToLong(gift -> gift.cost().orElse(0)).reduce(0, Math::addExact);
  }

  /** Whether the cost of one of them is not known. */
  boolean withoutCost() {
    return gifts.stream().anyMatch(gift -> gift.cost().isEmpty());
  }

  /** The gifts that count: kept, not given back, of before the as-of day; in order. */
  static List<Received> counting(List<Received> gifts, int forgotten, int asOf) {
    if (gifts.isEmpty()) {
      return gifts;
    }
    List<Received> counting = new ArrayList<>();
    for (Received gift : gifts) {
      if (gift.day() > forgotten && gift.day() < asOf && !gift.returned()) {
        counting.add(gift);
      }
    }
    counting.sort(ORDER);
    return counting;
  }

  /** The episodes that {@code counting} gifts form, in order. */
  static List<EpisodeGifts> of(List<Received> counting, int windowDays) {
    List<EpisodeGifts> episodes = new ArrayList<>();
    int from = 0;
    while (from < counting.size()) {
      int day = counting.get(from).day();
      int end = from + 1;
      while (end < counting.size() && counting.get(end).day() <= day + windowDays) {
        end++;
      }
      episodes.add(new EpisodeGifts(day, counting.subList(from, end)));
      from = end;
    }
    return episodes;
  }
}
