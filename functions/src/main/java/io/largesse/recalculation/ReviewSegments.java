package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.Due;
import io.largesse.history.Histories;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Judges anew the clients whose segments time changes, and looks at no others.
 *
 * <p>Each history says on which day that will be, and those whose day has come are listed, however
 * long ago it was: there is no note of how far a review came that could be wrong. So what is left
 * for lack of time, because it failed or because nobody reviewed for years is found the next time.
 */
public final class ReviewSegments {
  private static final int PAGE = 100;

  private final Histories histories;
  private final Recalculate recalculate;
  private final BiConsumer<ClientId, RuntimeException> failures;

  /**
   * @param failures hears of clients who could not be judged
   */
  public ReviewSegments(
      Histories histories,
      Recalculate recalculate,
      BiConsumer<ClientId, RuntimeException> failures) {
    this.histories = histories;
    this.recalculate = recalculate;
    this.failures = failures;
  }

  /**
   * Judges all who are due on the UTC day of {@code act} or were before, the longest due first,
   * until there are no more or {@code isTimeUp}.
   */
  public Tally review(Act act, BooleanSupplier isTimeUp) {
    Queue<Turn> turns = new ArrayDeque<>();
    for (int part = 0; part < Histories.DUE_PARTS; part++) {
      turns.add(new Turn(part, Optional.empty()));
    }
    LocalDate today = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
    Tally tally = Tally.NONE;
    while (!turns.isEmpty()) {
      if (isTimeUp.getAsBoolean()) {
        return tally.cutShort();
      }
      Turn turn = turns.remove();
      Page<Due> page = histories.due(today, turn.part, new PageRequest(PAGE, turn.cursor));
      tally = tally.and(judged(page.items(), today, act));
      page.next().ifPresent(next -> turns.add(new Turn(turn.part, Optional.of(next))));
    }
    return tally;
  }

  /** A page of one part. Parts take turns, so that none waits for all of another. */
  private record Turn(int part, Optional<String> cursor) {}

  private Tally judged(List<Due> due, LocalDate today, Act act) {
    if (due.isEmpty()) {
      return Tally.NONE;
    }
    Map<ClientId, List<Fact>> clients = new HashMap<>();
    due.forEach(each -> clients.put(each.client(), List.of()));
    Map<ClientId, RuntimeException> failed = recalculate.follow(clients, act);
    failed.forEach(failures);
    int behind = Math.toIntExact(ChronoUnit.DAYS.between(due.getFirst().day(), today));
    return new Tally(clients.size() - failed.size(), failed.size(), true, behind);
  }

  /**
   * What came of it.
   *
   * @param judged clients who were due and are judged now
   * @param failed clients who could not be judged now
   * @param whole whether all who are due were looked at
   * @param daysBehind since when the one was due who had been due for longest; 0 if since today
   */
  public record Tally(int judged, int failed, boolean whole, int daysBehind) {
    static final Tally NONE = new Tally(0, 0, true, 0);

    private Tally and(Tally more) {
      return new Tally(
          judged + more.judged,
          failed + more.failed,
          whole && more.whole,
          Math.max(daysBehind, more.daysBehind));
    }

    private Tally cutShort() {
      return new Tally(judged, failed, false, daysBehind);
    }
  }
}
