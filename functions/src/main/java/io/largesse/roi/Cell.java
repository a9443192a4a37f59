package io.largesse.roi;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of the episodes of one period that have something in common. Money is rounded
 * to the reference currency's smallest unit; what cannot be computed is empty.
 *
 * @param randomised arms of experiments of that time, and of gifts that are these or nearly these
 */
public record Cell(
    CellKey key,
    Period period,
    State state,
    Episodes episodes,
    Coverage coverage,
    Sum cost,
    Attributed attributed,
    Incremental incremental,
    Set<Remark> remarks,
    List<Arm> randomised,
    Needed needed) {
  public Cell {
    remarks = Set.copyOf(remarks);
    randomised = List.copyOf(randomised);
  }

  /** Of which there are no episodes. */
  public static Cell none(CellKey key, Period period, Currency reference) {
    Sum nothing = new Sum(Money.zero(reference), Optional.empty());
    return new Cell(
        key,
        period,
        State.NO_DATA,
        new Episodes(0, 0, 0, 0, 0, 0, 0, 0),
        new Coverage(Optional.empty(), Optional.empty()),
        nothing,
        new Attributed(nothing, List.of(), Optional.empty()),
        Incremental.UNKNOWN,
        Set.of(),
        List.of(),
        new Needed(Optional.empty(), Optional.empty()));
  }

  /**
   * How many episodes there are, and why some are not matched.
   *
   * @param mature those whose windows have ended
   * @param matched those that have clients alike in both matchings
   * @param clients the distinct ones of all episodes
   * @param repeat mature ones with another gift shortly before
   * @param tooEarly mature ones that would need more history than is kept
   * @param noControl mature ones of whom nobody is alike
   * @param withoutCost mature ones in which the cost of a gift is not known, and adds nothing
   */
  public record Episodes(
      long all,
      long mature,
      long matched,
      long clients,
      long repeat,
      long tooEarly,
      long noControl,
      long withoutCost) {}

  /** The share of mature episodes that is matched, by number and by cost. */
  public record Coverage(Optional<BigDecimal> episodes, Optional<BigDecimal> cost) {}

  /**
   * An amount of all mature episodes, and of each of them.
   *
   * @param total in the reference currency
   * @param mean of an episode; empty if there is none
   */
  public record Sum(Money total, Optional<Money> mean) {}

  /**
   * What was bought in the windows after: an upper bound, whatever the gift had to do with it.
   *
   * @param roi margin on it less the cost, against the cost
   */
  public record Attributed(Sum post, List<OfCategory> byCategory, Optional<BigDecimal> roi) {
    public Attributed {
      byCategory = List.copyOf(byCategory);
    }
  }

  /** What was bought of one category. */
  public record OfCategory(String category, Money total) {}

  /**
   * A treated arm of an experiment.
   *
   * @param sameGifts whether the experiment is of exactly the gifts of the cell, on all its days;
   *     else its result stands beside that of the cell and not in its place
   */
  public record Arm(String experiment, String arm, boolean sameGifts) {}

  /**
   * What would settle a return of zero.
   *
   * @param episodes so many matched ones
   * @param heldOut or so many clients kept without gifts
   */
  public record Needed(Optional<Long> episodes, Optional<Long> heldOut) {}
}
