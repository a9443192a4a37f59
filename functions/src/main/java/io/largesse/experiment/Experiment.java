package io.largesse.experiment;

import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Clients assigned to arms at random, on one day.
 *
 * @param assignedAt what was bought before it tells how alike the arms were, what was bought after
 *     it what their gifts brought
 * @param windowDays how many days before and after count, {@value #WINDOW_MIN} to {@value
 *     #WINDOW_MAX}
 * @param costPerClient what each client of an arm costs in the reference currency, by arm, for
 *     those of which it is known
 */
public record Experiment(
    ExperimentId id,
    LocalDate assignedAt,
    int windowDays,
    Assignment assignment,
    Map<String, Money> costPerClient) {
  public static final int WINDOW_MIN = 7;
  public static final int WINDOW_MAX = 300;

  public Experiment {
    costPerClient = Map.copyOf(costPerClient);
    if (windowDays < WINDOW_MIN || windowDays > WINDOW_MAX) {
      throw new IllegalArgumentException("has a window of fewer or more days than there may be");
    }
  }

  /** The last day on which what is bought counts. */
  public LocalDate lastDay() {
    return assignedAt.plusDays(windowDays);
  }

  /** Whether all that counts is known on the as-of day. */
  public boolean isMature(LocalDate asOf) {
    return lastDay().isBefore(asOf);
  }

  /** Whether clients have their arms on {@code today}. */
  boolean hasBegun(LocalDate today) {
    return !assignedAt.isAfter(today);
  }

  Optional<HoldOut> holdOut() {
    return assignment instanceof HoldOut holdOut ? Optional.of(holdOut) : Optional.empty();
  }

  /** Whether clients had their arms before {@code today}; a hold-out's first day is no earlier. */
  boolean hasBegunBefore(LocalDate today) {
    return assignedAt.isBefore(today);
  }

  /**
   * Whether {@code other} assigns the same clients to the same arms and looks at the same days: the
   * costs may differ, and gifts may be offered to all again on an earlier day.
   */
  boolean mayBecome(Experiment other) {
    return withoutWhatMayChange().equals(other.withoutWhatMayChange()) && !other.endsAfter(this);
  }

  private boolean endsAfter(Experiment other) {
    Optional<LocalDate> end = other.holdOut().map(HoldOut::to);
    return holdOut()
        .filter(holdOut -> end.filter(day -> holdOut.to().isAfter(day)).isPresent())
        .isPresent();
  }

  private Experiment withoutWhatMayChange() {
    return new Experiment(
        id,
        assignedAt,
        windowDays,
        holdOut().map(holdOut -> (Assignment) holdOut.to(holdOut.from())).orElse(assignment),
        Map.of());
  }
}
