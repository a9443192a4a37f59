package io.largesse.roi;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import io.largesse.history.Received;
import io.largesse.id.KeyedHash;
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
  private static final int MONTHS_OF_MONEY = 12;

  /**
   * A step whose strata, episodes and ledger take this much writes them, and another goes on. What
   * else it holds does not grow with clients or the catalogue: the sums of everyone, those of
   * experiments.
   */
  private static final long BYTES_FULL = 100_000_000;

  private final long bytesFull;

  private final Measuring measuring;
  private final int forgotten;
  private final int asOf;
  private final int moneyFrom;
  private final KeyedHash hash;
  private final Months months;
  private final List<Chunks> chunks;
  private final Covariates covariates;
  private final Spending spending;
  private final Controls controls;
  private final Episodes episodes;
  private final LedgerSums ledger;
  private final RunTotals.Sums totals = new RunTotals.Sums();
  private long clients;

  /**
   * A pass that has read nothing yet.
   *
   * @param hash parts clients into the groups of the jackknife
   */
  public Pass(Measuring measuring, KeyedHash hash) {
    this(measuring, hash, BYTES_FULL);
  }

  /** The same that is full with {@code bytesFull}. */
  Pass(Measuring measuring, KeyedHash hash, long bytesFull) {
    this.bytesFull = bytesFull;
    this.hash = hash;
    this.measuring = measuring;
    forgotten = Timing.day(measuring.forgotten());
    LocalDate day = measuring.parameters().asOf();
    asOf = Timing.day(day);
    moneyFrom = Timing.day(day.minusMonths(MONTHS_OF_MONEY));
    months = new Months(measuring);
    chunks = months.all().stream().map(month -> new Chunks(month.toString())).toList();
    covariates = new Covariates(measuring);
    spending = new Spending(measuring.parameters().windowDays(), forgotten + 1, asOf);
    controls = new Controls(measuring, months, covariates, spending);
    episodes = new Episodes(measuring, months, covariates, spending);
    ledger = new LedgerSums(chunks.size());
  }

  /** Adds a client; one of whom nothing was known before the as-of day does not count. */
  @Override
  public void add(ClientId client, History history) {
    List<Received> gifts = EpisodeGifts.counting(history.gifts(), forgotten, asOf);
    if (gifts.isEmpty() && !wasKnown(history)) {
      return;
    }
    long number = hash.of("roi:" + client.value());
    Subject subject =
        new Subject(
            history,
            (int) (number >>> (Long.SIZE - Strata.GROUP_BITS)),
            Subject.tenure(history),
            gifts,
            EpisodeGifts.of(gifts, measuring.parameters().windowDays()));
    spending.read(history);
    long asControl = controls.add(subject);
    long measured = episodes.add(subject, chunks);
    long withoutCost = addToLedger(gifts);
    totals.add(
        SegmentOnDay.of(history.placement(SegmentOnDay.VALUE), asOf),
        1,
        spending.between(moneyFrom, asOf));
    totals.add(new Counts(1, spending.count(), gifts.size(), withoutCost, measured, asControl));
    clients++;
  }

  /**
   * Whether the tenure of a client had begun before the as-of day, or they had bought something, or
   * had been judged by the end of it: a record alone says nothing of when it was made.
   */
  private boolean wasKnown(History history) {
    return Subject.tenure(history) < asOf
        || history.firstPurchaseDay().stream().anyMatch(day -> day < asOf)
        || history.placement(SegmentOnDay.VALUE).changes().stream()
            .anyMatch(change -> change.day() <= asOf);
  }

  /** Whether the step that holds this should write it, and another go on. */
  public boolean isFull() {
    return controls.bytes() + ledger.bytes() + chunks.stream().mapToLong(Chunks::bytes).sum()
        > bytesFull;
  }

  @Override
  public List<Chunk> chunks() {
    controls.encode(chunks);
    List<Chunk> all = new ArrayList<>();
    for (int month = 0; month < chunks.size(); month++) {
      ledger.encode(month, chunks.get(month));
      all.addAll(chunks.get(month).close());
    }
    all.addAll(totals.chunks());
    return all;
  }

  /** Answers how many have no cost. */
  private long addToLedger(List<Received> gifts) {
    long withoutCost = 0;
    for (Received gift : gifts) {
      ledger.add(gift, months.index(gift.day()), clients);
      withoutCost += gift.cost().isPresent() ? 0 : 1;
    }
    return withoutCost;
  }
}
