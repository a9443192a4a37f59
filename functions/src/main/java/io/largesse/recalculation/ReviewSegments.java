package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.Histories;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Judges anew the clients whose segments time changes, and looks at no others.
 *
 * <p>Each history says on which day that will be. So what is left of a day, for lack of time or
 * because it failed, is found again the next time, for {@link #DAYS_BACK} days.
 */
public final class ReviewSegments {
  /** An outage may last as long; a day on which nobody is due costs a few small reads. */
  public static final int DAYS_BACK = 31;

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
    LocalDate today = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
    Tally tally = Tally.NONE;
    for (int daysAgo = DAYS_BACK; daysAgo >= 0; daysAgo--) {
      for (int part = 0; part < Histories.PARTS_OF_A_DAY; part++) {
        tally = tally.and(review(today.minusDays(daysAgo), part, act, isTimeUp));
        if (!tally.whole()) {
          return tally;
        }
      }
    }
    return tally;
  }

  private Tally review(LocalDate day, int part, Act act, BooleanSupplier isTimeUp) {
    Tally tally = Tally.NONE;
    Optional<String> cursor = Optional.empty();
    do {
      if (isTimeUp.getAsBoolean()) {
        return tally.cutShort();
      }
      Page<ClientId> page = histories.due(day, part, new PageRequest(PAGE, cursor));
      Map<ClientId, List<Fact>> due = new HashMap<>();
      page.items().forEach(client -> due.put(client, List.of()));
      Map<ClientId, RuntimeException> failed =
          due.isEmpty() ? Map.of() : recalculate.follow(due, act);
      failed.forEach(failures);
      tally = tally.and(new Tally(due.size() - failed.size(), failed.size(), true));
      cursor = page.next();
    } while (cursor.isPresent());
    return tally;
  }

  /**
   * What came of it.
   *
   * @param judged clients who were due and are judged now
   * @param failed clients who could not be judged now
   * @param whole whether all days were looked at
   */
  public record Tally(int judged, int failed, boolean whole) {
    static final Tally NONE = new Tally(0, 0, true);

    private Tally and(Tally more) {
      return new Tally(judged + more.judged, failed + more.failed, whole && more.whole);
    }

    private Tally cutShort() {
      return new Tally(judged, failed, false);
    }
  }
}
