package io.largesse.threshold;

import io.largesse.id.GiftId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What already counts for one subject.
 *
 * @param entries live gifts, each once, by day and id
 * @param version the stored version that this one was read as, or made from; 0 if none was stored
 */
public record Exposure(Subject subject, List<Entry> entries, long version) {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::day).thenComparing(Entry::giftId);

  public Exposure {
    entries = entries.stream().sorted(ORDER).toList();
  }

  /** The exposure of a subject of which nothing is stored. */
  public static Exposure none(Subject subject) {
    return new Exposure(subject, List.of(), 0);
  }

  /** This exposure with {@code entry}, in place of an earlier one of the same gift. */
  public Exposure with(Entry entry) {
    List<Entry> more = new ArrayList<>(without(entry.giftId()).entries);
    more.add(entry);
    return new Exposure(subject, more, version);
  }

  public Exposure without(GiftId gift) {
    return keeping(entry -> !entry.giftId().equals(gift));
  }

  /** This exposure without the entries that no rule can count any more on {@code today}. */
  public Exposure pruned(LocalDate today) {
    LocalDate first = subject.keptFrom(today);
    return keeping(entry -> !entry.day().isBefore(first));
  }

  public Exposure keeping(Predicate<Entry> kept) {
    return new Exposure(subject, entries.stream().filter(kept).toList(), version);
  }

  public Optional<Entry> entryOf(GiftId gift) {
    return entries.stream().filter(entry -> entry.giftId().equals(gift)).findFirst();
  }
}
