package io.largesse.report;

import io.largesse.experiment.Experiment;
import io.largesse.money.Money;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Estimate;
import io.largesse.roi.Incremental;
import io.largesse.roi.Interval;
import io.largesse.roi.Period;
import io.largesse.roi.Remark;
import io.largesse.roi.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cells as a run gives them, made of a few figures. */
final class SomeCells {
  static final Currency EUR = Currency.getInstance("EUR");
  private static final BigDecimal MARGIN = new BigDecimal("0.65");
  private static final int COST = 150;
  private static final double CRITICAL = 2.0395;

  private SomeCells() {}

  static Cell cell(
      Dimension dimension,
      String value,
      String period,
      State state,
      long episodes,
      Incremental incremental,
      Set<Remark> remarks) {
    long mature =
        state == State.MATURING ? 0 : episodes - (period.startsWith("2026") ? episodes / 9 : 0);
    long matched = mature * 4 / 5;
    long repeat = dimension == Dimension.BOUTIQUE ? mature : mature / 9;
    long tooEarly = mature / 40;
    return new Cell(
        new CellKey(dimension, value),
        new Period(period),
        state,
        new Cell.Episodes(
            episodes,
            mature,
            matched,
            episodes * 9 / 10,
            Math.min(repeat, mature - matched - tooEarly),
            tooEarly,
            Math.max(0, mature - matched - repeat - tooEarly),
            remarks.contains(Remark.COST_UNKNOWN) ? mature / 10 : 0),
        new Cell.Coverage(share(matched, mature), share(matched * 21, mature * 20)),
        sum(COST, mature),
        new Cell.Attributed(
            sum(2_350, mature),
            mature == 0
                ? List.of()
                : List.of(
                    new Cell.OfCategory("bags", euros(1_500.0 * mature)),
                    new Cell.OfCategory("shoes", euros(850.0 * mature))),
            mature == 0 ? Optional.empty() : Optional.of(new BigDecimal("9.1833"))),
        incremental,
        remarks,
        List.of(),
        needed(state));
  }

  /** The same cell, of whose gifts an experiment speaks too. */
  static Cell beside(Experiment experiment, Cell cell) {
    return beside(experiment, true, cell);
  }

  /** The same, of exactly its gifts or of nearly these. */
  static Cell beside(Experiment experiment, boolean sameGifts, Cell cell) {
    return new Cell(
        cell.key(),
        cell.period(),
        cell.state(),
        cell.episodes(),
        cell.coverage(),
        cell.cost(),
        cell.attributed(),
        cell.incremental(),
        cell.remarks(),
        List.of(new Cell.Arm(experiment.id().value(), "offered", sameGifts)),
        cell.needed());
  }

  /** The same cell, of which so many are matched, and something else would settle it. */
  static Cell needing(Cell.Needed needed, long matched, Cell cell) {
    Cell.Episodes of = cell.episodes();
    return new Cell(
        cell.key(),
        cell.period(),
        cell.state(),
        new Cell.Episodes(
            of.all(),
            of.mature(),
            matched,
            of.clients(),
            of.repeat(),
            of.tooEarly(),
            of.noControl(),
            of.withoutCost()),
        cell.coverage(),
        cell.cost(),
        cell.attributed(),
        cell.incremental(),
        cell.remarks(),
        cell.randomised(),
        needed);
  }

  private static Cell.Needed needed(State state) {
    return switch (state) {
      case TOO_FEW -> new Cell.Needed(Optional.empty(), Optional.of(12_480L));
      case NOT_CREDIBLE -> new Cell.Needed(Optional.of(2_214L), Optional.of(3_950L));
      case INCONCLUSIVE -> new Cell.Needed(Optional.of(1_871L), Optional.of(4_210L));
      default -> new Cell.Needed(Optional.empty(), Optional.empty());
    };
  }

  /** Nothing that could be computed. */
  static Incremental unknown() {
    return Cell.none(CellKey.ALL, new Period("2026"), EUR).incremental();
  }

  /** Two estimates in euros an episode, with their errors, and what lay before. */
  static Incremental incremental(
      double with, double without, double error, double drift, double dip, long matched) {
    Estimate first = estimate(with, error, matched);
    Estimate plain = estimate(without, error * 1.1, matched);
    Estimate second = drift > 0 ? estimate(without - drift, error * 1.4, matched) : plain;
    return new Incremental(
        first,
        plain,
        interval(drift, error * 0.8),
        interval(dip, error * 0.8),
        second,
        with <= without - Math.max(0, drift) ? first : second,
        new Interval<>(
            Optional.of(new BigDecimal("0.0610")),
            Optional.of(new BigDecimal("0.0200")),
            Optional.of(new BigDecimal("0.1020"))),
        Optional.of(euros(2.8 * error)),
        Optional.of(new BigDecimal("0.1900")),
        Optional.of(new BigDecimal("0.3120")));
  }

  private static Estimate estimate(double effect, double error, long matched) {
    double margin = MARGIN.doubleValue();
    Interval<Money> interval = interval(effect, error);
    Interval<Money> gain = interval(margin * effect - COST, margin * error);
    return new Estimate(
        interval,
        Optional.of(euros(error)),
        gain,
        new Interval<>(
            gain.value().map(SomeCells::againstCost),
            gain.low().map(SomeCells::againstCost),
            gain.high().map(SomeCells::againstCost)),
        gain.value().map(of -> of.times(matched)));
  }

  private static Interval<Money> interval(double value, double error) {
    return new Interval<>(
        Optional.of(euros(value)),
        Optional.of(euros(value - CRITICAL * error)),
        Optional.of(euros(value + CRITICAL * error)));
  }

  private static BigDecimal againstCost(Money gain) {
    return gain.decimal().divide(BigDecimal.valueOf(COST), 4, RoundingMode.HALF_UP);
  }

  private static Cell.Sum sum(int each, long episodes) {
    return new Cell.Sum(
        euros((double) each * episodes),
        episodes == 0 ? Optional.empty() : Optional.of(euros(each)));
  }

  private static Optional<BigDecimal> share(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
  }

  static Money euros(double amount) {
    return new Money(Math.round(amount * 100), EUR);
  }
}
