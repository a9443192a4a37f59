package io.largesse.roi;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import io.largesse.history.Received;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over histories: each is read once, and gives its months as a control, its episodes, and
 * its part of the ledger and of money per VIC (roi method: shape of the computation).
 *
 * <p>All sums are of whole numbers: cut the base as you like, they add up to the same.
 */
public final class Pass implements Tally {
  private static final String VALUE = "value";
  private static final int MONTHS_OF_MONEY = 12;

  /** A step that holds this much writes it, and another goes on. */
  private static final long BYTES_FULL = 160_000_000;

  private final Measuring measuring;
  private final int forgotten;
  private final int asOf;
  private final int moneyFrom;
  private final Months months;
  private final Alike alike;
  private final Spending spending;
  private final Controls controls;
  private final Episodes episodes;
  private final Whole.Sums whole = new Whole.Sums();
  private long clients;

  public Pass(Measuring measuring) {
    this.measuring = measuring;
    forgotten = Math.toIntExact(measuring.forgotten().toEpochDay());
    LocalDate day = measuring.parameters().asOf();
    asOf = Math.toIntExact(day.toEpochDay());
    moneyFrom = Math.toIntExact(day.minusMonths(MONTHS_OF_MONEY).toEpochDay());
    months = new Months(measuring);
    alike = new Alike(measuring);
    spending = new Spending(measuring.parameters().windowDays());
    controls = new Controls(measuring, months, alike, spending);
    episodes = new Episodes(measuring, months, alike, spending);
  }

  /** Adds a client; one of whom nothing is known does not count. */
  @Override
  public void add(ClientId client, History history) {
    if (history.profile().version() == 0
        && history.purchases().isEmpty()
        && history.gifts().isEmpty()) {
      return;
    }
    List<Received> gifts = EpisodeGifts.counting(history.gifts(), forgotten, asOf);
    Subject subject =
        new Subject(
            history,
            (int)
                (measuring.hash().of("roi:" + client.value()) >>> (Long.SIZE - Strata.GROUP_BITS)),
            Subject.tenure(history),
            gifts,
            EpisodeGifts.of(gifts, measuring.parameters().windowDays()));
    spending.read(history, forgotten);
    long asControl = controls.add(subject);
    long measured = episodes.add(subject);
    addToLedger(gifts);
    whole.add(
        SegmentOnDay.of(history.placement(VALUE), asOf), 1, spending.between(moneyFrom, asOf));
    whole.counts =
        whole.counts.and(
            new Counts(
                1,
                history.purchases().size(),
                gifts.size(),
                gifts.stream().filter(gift -> gift.cost().isEmpty()).count(),
                measured,
                asControl));
    clients++;
  }

  /** Whether the step that holds this should write it, and another go on. */
  public boolean isFull() {
    return months.bytes() > BYTES_FULL;
  }

  @Override
  public List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    months.stream().forEach(month -> chunks.addAll(month.chunks(alike.kinds())));
    chunks.addAll(whole.chunks());
    return chunks;
  }

  private void addToLedger(List<Received> gifts) {
    for (Received gift : gifts) {
      months.get(months.index(gift.day())).ledger().add(gift, clients);
    }
  }
}
