package io.largesse.roi;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes cells of their sums, and says what they are worth (roi method: matched). */
final class Reckoning {
  /** 80 % power at 5 %, two-sided. */
  private static final double STANDARD_ERRORS_DETECTED = 2.8;

  /** Twice the square of the same, for a difference of means of two arms. */
  private static final double SQUARES_DETECTED = 15.7;

  private static final double DOMINANT = 0.25;

  private final int minEpisodes;
  private final Currency reference;
  private final Randomised randomised;

  Reckoning(Measuring measuring, Randomised randomised) {
    minEpisodes = measuring.parameters().minEpisodes();
    reference = measuring.reference();
    this.randomised = randomised;
  }

  Cell cell(CellKey key, Period period, CellSums sums, long clients) {
    CellFigures figures = CellFigures.of(sums);
    State state = state(sums, figures);
    return new Cell(
        key,
        period,
        state,
        new Cell.Episodes(
            sums.episodes,
            sums.mature,
            sums.matched,
            clients,
            sums.repeat,
            sums.tooEarly,
            sums.noControl,
            sums.withoutCost),
        new Cell.Coverage(
            Rounded.ratio((double) sums.matched / sums.mature),
            Rounded.ratio((double) sums.matchedCost / sums.cost)),
        sum(sums.cost, sums.mature),
        attributed(sums),
        incremental(sums, figures),
        remarks(sums, figures),
        randomised.of(key, period),
        state.isOpen()
            ? needed(sums, figures)
            : new Cell.Needed(Optional.empty(), Optional.empty()));
  }

  /** The figures that states look at. */
  private record CellFigures(
      Returns with, Returns without, Returns adjusted, Figure drift, Figure dip) {
    static CellFigures of(CellSums sums) {
      Replicates without = sums.of(Matching.WITHOUT);
      Replicates drift = sums.of(Matching.TWO_BACK);
      return new CellFigures(
          Returns.of(sums.of(Matching.WITH)),
          Returns.of(without),
          Returns.adjusted(without, drift),
          Returns.effect(drift),
          Returns.effect(sums.of(Matching.ONE_BACK)));
    }

    Returns conservative() {
      return Returns.lower(with, adjusted);
    }

    /** Whether something is left in each estimate, look back and replicate. */
    boolean isKnown() {
      return with.effect().isKnown()
          && without.effect().isKnown()
          && drift.isKnown()
          && dip.isKnown();
    }

    boolean contradicts() {
      return (with.gain().isAboveZero() && without.gain().isBelowZero())
          || (with.gain().isBelowZero() && without.gain().isAboveZero());
    }
  }

  private State state(CellSums sums, CellFigures figures) {
    if (sums.episodes == 0) {
      return State.NO_DATA;
    }
    if (sums.mature == 0) {
      return State.MATURING;
    }
    if (sums.matched < minEpisodes || !figures.isKnown()) {
      return State.TOO_FEW;
    }
    if (figures.dip().isBelowZero() || figures.contradicts()) {
      return State.NOT_CREDIBLE;
    }
    if (figures.with().gain().isAboveZero() && figures.adjusted().gain().isAboveZero()) {
      return State.POSITIVE;
    }
    return figures.with().gain().isBelowZero() && figures.without().gain().isBelowZero()
        ? State.NEGATIVE
        : State.INCONCLUSIVE;
  }

  private Cell.Attributed attributed(CellSums sums) {
    List<Cell.OfCategory> categories =
        sums.byCategory().entrySet().stream()
            .map(of -> new Cell.OfCategory(of.getKey(), new Money(of.getValue(), reference)))
            .toList();
    return new Cell.Attributed(
        sum(sums.post, sums.mature),
        categories,
        Rounded.ratio(
            (sums.weightedPost.value().doubleValue() / Margins.WHOLE - sums.cost) / sums.cost));
  }

  private Incremental incremental(CellSums sums, CellFigures figures) {
    Returns conservative = figures.conservative();
    double detectable = STANDARD_ERRORS_DETECTED * conservative.effect().error();
    double pre = (double) sums.matchedPre / sums.matched;
    return new Incremental(
        figures.with().published(reference),
        figures.without().published(reference),
        Rounded.money(figures.drift(), reference),
        Rounded.money(figures.dip(), reference),
        figures.adjusted().published(reference),
        conservative.published(reference),
        Rounded.ratio(Returns.effect(sums.bought)),
        Rounded.money(detectable, reference),
        pre > 0 ? Rounded.ratio(detectable / pre) : Optional.empty(),
        Rounded.ratio(dominance(sums)));
  }

  private static Set<Remark> remarks(CellSums sums, CellFigures figures) {
    Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    if (dominance(sums) > DOMINANT) {
      remarks.add(Remark.DOMINANT);
    }
    if (figures.dip().isBelowZero()) {
      remarks.add(Remark.DIP);
    }
    if (sums.withoutCost > 0) {
      remarks.add(Remark.COST_UNKNOWN);
    }
    return remarks;
  }

  /** No number where nothing differs at all. */
  private static double dominance(CellSums sums) {
    double with = dominance(sums, Matching.WITH);
    double without = dominance(sums, Matching.WITHOUT);
    return with >= without || Double.isNaN(without) ? with : without;
  }

  private static double dominance(CellSums sums, Matching matching) {
    return sums.largest[matching.index()] / sums.absolute[matching.index()];
  }

  private static Cell.Needed needed(CellSums sums, CellFigures figures) {
    double breakEven = (double) sums.cost * Margins.WHOLE / sums.margins;
    if (!(breakEven > 0 && Double.isFinite(breakEven))) {
      return new Cell.Needed(Optional.empty(), Optional.empty());
    }
    double errors = STANDARD_ERRORS_DETECTED * figures.conservative().effect().error() / breakEven;
    return new Cell.Needed(
        count(sums.matched * errors * errors),
        count(SQUARES_DETECTED * variance(sums) / (breakEven * breakEven)));
  }

  /** Of post, over mature episodes; no number below two of them. */
  private static double variance(CellSums sums) {
    if (sums.mature < 2) {
      return Double.NaN;
    }
    BigInteger count = BigInteger.valueOf(sums.mature);
    BigInteger post = BigInteger.valueOf(sums.post);
    BigInteger squares = sums.postSquares.value().multiply(count).subtract(post.multiply(post));
    return new BigDecimal(squares)
        .divide(
            new BigDecimal(count.multiply(count.subtract(BigInteger.ONE))), MathContext.DECIMAL64)
        .doubleValue();
  }

  /** Empty for what is no number, or more than can be counted. */
  private static Optional<Long> count(double number) {
    return number < Long.MAX_VALUE ? Optional.of((long) Math.ceil(number)) : Optional.empty();
  }

  private Cell.Sum sum(long total, long count) {
    return new Cell.Sum(
        new Money(total, reference), Rounded.money((double) total / count, reference));
  }
}
