package io.largesse.census;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.Histories;
import io.largesse.history.Scanned;
import io.largesse.version.Busy;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Asks every client, in parts of the whole base, each step by step; writes nothing but the count.
 *
 * <p>Of the steps that begin at one position the first that is kept counts, and all go on from its
 * end: so a step that is counted twice, or by one who was given up, counts once.
 */
public final class TakeCensus {
  /** Clients that are read at once. */
  public static final int PAGE = 500;

  /** Of one step: what is counted again when one is lost. */
  private static final int PAGES_MAX = 100;

  private final Censuses censuses;
  private final Histories histories;
  private final Currency reference;
  private final Consumer<ClientId> unreadable;
  private final int page;

  /**
   * @param reference the currency of the histories' amounts
   * @param unreadable hears of clients whose histories are garbage, and who are not counted
   * @param page how many clients are read at once
   */
  public TakeCensus(
      Censuses censuses,
      Histories histories,
      Currency reference,
      Consumer<ClientId> unreadable,
      int page) {
    this.censuses = censuses;
    this.histories = histories;
    this.reference = reference;
    this.unreadable = unreadable;
    this.page = page;
  }

  /**
   * One part of the base, and how far it was counted.
   *
   * @param part from 0, less than the census' parts
   * @param position where to go on; empty at the beginning
   */
  public record Place(CensusId census, int part, Optional<String> position, boolean done) {
    private Place after(Step step) {
      return new Place(census, part, step.next(), step.next().isEmpty());
    }
  }

  /**
   * Goes on from {@code place} until that part is done or {@code isTimeUp}, by a step at least.
   * Where there is no capacity for more, another goes on from what was counted.
   */
  public Place take(Place place, Act act, BooleanSupplier isTimeUp) {
    Census census = find(place.census());
    Teller teller = Teller.of(census, reference);
    Place now = place;
    try {
      do {
        now = now.after(step(now, census, teller, act, isTimeUp));
      } while (!now.done() && !isTimeUp.getAsBoolean());
    } catch (Busy busy) {
      if (now.equals(place)) {
        throw busy;
      }
    }
    return now;
  }

  private Step step(Place at, Census census, Teller teller, Act act, BooleanSupplier isTimeUp) {
    return censuses
        .step(at.census(), at.part(), at.position())
        .orElseGet(
            () ->
                censuses.keep(
                    at.census(),
                    at.part(),
                    at.position(),
                    count(at, census, teller, isTimeUp),
                    act));
  }

  /** Adds up all parts, which are done. */
  public void finish(CensusId id, Act act) {
    Census census = find(id);
    Tally tally = sum(census);
    if (census.question() instanceof Question.Kept(int version)) {
      censuses.keepLatest(census.axis(), new Counted(version, census.day(), tally), act);
    }
    censuses.done(id, tally, act);
  }

  private Step count(Place from, Census census, Teller teller, BooleanSupplier isTimeUp) {
    Counting counting = new Counting();
    Optional<String> next = from.position();
    Optional<Scanned> more = Optional.of(scan(from, census, next));
    for (int pages = 1; more.isPresent(); pages++) {
      Scanned some = more.get();
      some.histories().forEach(client -> teller.ask(client, counting));
      some.unreadable().forEach(unreadable);
      next = some.next();
      more =
          next.isPresent() && pages < PAGES_MAX && !isTimeUp.getAsBoolean()
              ? another(from, census, next)
              : Optional.empty();
    }
    return new Step(counting.tally(), next);
  }

  private Scanned scan(Place from, Census census, Optional<String> position) {
    return histories.scan(from.part(), census.parts(), position, page);
  }

  /** Empty where there is no capacity for it: another step goes on from what was counted. */
  private Optional<Scanned> another(Place from, Census census, Optional<String> position) {
    try {
      return Optional.of(scan(from, census, position));
    } catch (Busy notNow) {
      return Optional.empty();
    }
  }

  private Tally sum(Census census) {
    Counting all = new Counting();
    for (int part = 0; part < census.parts(); part++) {
      Optional<String> position = Optional.empty();
      do {
        Step step =
            censuses
                .step(census.id(), part, position)
                .orElseThrow(() -> new IllegalStateException("A part is not counted yet"));
        all.add(step.tally());
        position = step.next();
      } while (position.isPresent());
    }
    return all.tally();
  }

  private Census find(CensusId id) {
    return censuses
        .find(id)
        .orElseThrow(() -> new IllegalStateException("There is no census " + id));
  }
}
