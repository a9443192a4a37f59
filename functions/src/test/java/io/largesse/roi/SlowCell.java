package io.largesse.roi;

import io.largesse.money.Money;
import io.largesse.roi.SlowRoi.Given;
import io.largesse.roi.SlowRoi.Peer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One cell in plain loops. Only the order in which doubles are added is the engine's: strata in
 * order, then months.
 */
final class SlowCell {
  private static final int GROUPS = 32;
  private static final int NOBODY = -1;
  private static final int WITH = 0;
  private static final int WITHOUT = 1;
  private static final int ONE_BACK = 2;
  private static final int TWO_BACK = 3;

  private final SlowRoi roi;
  private final List<Given> all;
  private final List<Given> mature;
  private final List<Given> matched;

  SlowCell(SlowRoi roi, List<Given> all) {
    this.roi = roi;
    this.all = all;
    mature = all.stream().filter(Given::mature).toList();
    matched = all.stream().filter(roi::isMatched).toList();
  }

  /** A figure with its jackknife: the whole first, then each replicate. */
  private record Line(List<Double> points) {
    double value() {
      return points.getFirst();
    }

    double error() {
      double mean = 0;
      for (double point : points.subList(1, points.size())) {
        mean += point;
      }
      mean /= GROUPS;
      double squares = 0;
      for (double point : points.subList(1, points.size())) {
        squares += (point - mean) * (point - mean);
      }
      return Math.sqrt(squares * 31 / 32);
    }

    double low() {
      return value() - 2.0395 * error();
    }

    double high() {
      return value() + 2.0395 * error();
    }

    boolean isKnown() {
      return !Double.isNaN(value()) && !Double.isNaN(error());
    }
  }

  private static Line line(IntToDoubleFunction leavingOut) {
    return new Line(IntStream.range(NOBODY, GROUPS).mapToDouble(leavingOut).boxed().toList());
  }

  Cell cell(CellKey key, Period period) {
    Line with = effect(WITH);
    Line without = effect(WITHOUT);
    Line drift = effect(TWO_BACK);
    Line dip = effect(ONE_BACK);
    boolean drifts = !(drift.value() <= 0);
    Line adjusted = drifts ? minus(without, drift) : without;
    Line withGain = gain(WITH);
    Line withoutGain = gain(WITHOUT);
    Line adjustedGain = drifts ? minus(withoutGain, line(this::driftMargin)) : withoutGain;
    Line withRoi = line(out -> over(gainSum(WITH, out), cost(WITH, out)));
    Line withoutRoi = line(out -> over(gainSum(WITHOUT, out), cost(WITHOUT, out)));
    Line adjustedRoi =
        drifts
            ? line(
                out ->
                    over(
                        gainSum(WITHOUT, out) / count(WITHOUT, out) - driftMargin(out),
                        cost(WITHOUT, out) / count(WITHOUT, out)))
            : withoutRoi;
    Estimate first = estimate(with, withGain, withRoi);
    Estimate second = estimate(without, withoutGain, withoutRoi);
    Estimate third = estimate(adjusted, adjustedGain, adjustedRoi);
    boolean lower = adjusted.value() < with.value() || Double.isNaN(adjusted.value());
    Line conservative = lower ? adjusted : with;
    double dominance =
        DoubleStream.of(dominance(WITH), dominance(WITHOUT))
            .filter(share -> !Double.isNaN(share))
            .max()
            .orElse(Double.NaN);
    State state = state(with, without, drift, dip, withGain, withoutGain, adjustedGain);
    double pre = matched.stream().mapToLong(Given::pre).sum() / (double) matched.size();
    double detectable = 2.8 * conservative.error();
    Set<Remark> remarks = new HashSet<>();
    if (dominance > 0.25) {
      remarks.add(Remark.DOMINANT);
    }
    if (dip.high() < 0) {
      remarks.add(Remark.DIP);
    }
    if (mature.stream().anyMatch(SlowCell::lacksCost)) {
      remarks.add(Remark.COST_UNKNOWN);
    }
    long matureCost = mature.stream().mapToLong(Given::cost).sum();
    long matchedCost = matched.stream().mapToLong(Given::cost).sum();
    return new Cell(
        key,
        period,
        state,
        new Cell.Episodes(
            all.size(),
            mature.size(),
            matched.size(),
            all.stream().map(Given::client).distinct().count(),
            mature.stream().filter(given -> given.reason().equals("REPEAT")).count(),
            mature.stream().filter(given -> given.reason().equals("TOO_EARLY")).count(),
            mature.stream().filter(given -> given.reason().isEmpty()).count() - matched.size(),
            mature.stream().filter(SlowCell::lacksCost).count()),
        new Cell.Coverage(
            ratio((double) matched.size() / mature.size()),
            ratio((double) matchedCost / matureCost)),
        new Cell.Sum(
            money((double) matureCost).orElseThrow(), money((double) matureCost / mature.size())),
        attributed(matureCost),
        new Incremental(
            first,
            second,
            interval(drift),
            interval(dip),
            third,
            lower ? third : first,
            ratios(line(out -> sum(WITH, out, SlowCell::ofBought) / count(WITH, out))),
            money(detectable),
            pre > 0 ? ratio(detectable / pre) : Optional.empty(),
            ratio(dominance)),
        remarks,
        List.of(),
        Set.of(State.TOO_FEW, State.NOT_CREDIBLE, State.INCONCLUSIVE).contains(state)
            ? needed(conservative, matureCost)
            : new Cell.Needed(Optional.empty(), Optional.empty()));
  }

  private static boolean lacksCost(Given given) {
    return given.gifts().stream().anyMatch(gift -> gift.cost().isEmpty());
  }

  private State state(
      Line with,
      Line without,
      Line drift,
      Line dip,
      Line withGain,
      Line withoutGain,
      Line adjustedGain) {
    if (mature.isEmpty()) {
      return State.MATURING;
    }
    if (matched.size() < roi.measuring().parameters().minEpisodes()
        || !with.isKnown()
        || !without.isKnown()
        || !drift.isKnown()
        || !dip.isKnown()) {
      return State.TOO_FEW;
    }
    if (dip.high() < 0
        || (withGain.low() > 0 && withoutGain.high() < 0)
        || (withGain.high() < 0 && withoutGain.low() > 0)) {
      return State.NOT_CREDIBLE;
    }
    if (withGain.low() > 0 && adjustedGain.low() > 0) {
      return State.POSITIVE;
    }
    return withGain.high() < 0 && withoutGain.high() < 0 ? State.NEGATIVE : State.INCONCLUSIVE;
  }

  private Cell.Attributed attributed(long cost) {
    Map<String, Long> categories = new TreeMap<>();
    long post = 0;
    long weighted = 0;
    for (Given given : mature) {
      post += given.post();
      weighted += given.post() * margin(given);
      roi.byCategory(given).forEach((name, units) -> categories.merge(name, units, Long::sum));
    }
    List<Cell.OfCategory> split = new ArrayList<>();
    categories.forEach(
        (name, units) -> split.add(new Cell.OfCategory(name, money((double) units).get())));
    return new Cell.Attributed(
        new Cell.Sum(money((double) post).orElseThrow(), money((double) post / mature.size())),
        split,
        ratio(((double) weighted / 10_000 - cost) / cost));
  }

  private Cell.Needed needed(Line conservative, long cost) {
    double breakEven = cost * 10_000.0 / mature.stream().mapToLong(this::margin).sum();
    if (mature.isEmpty() || !(breakEven > 0) || Double.isInfinite(breakEven)) {
      return new Cell.Needed(Optional.empty(), Optional.empty());
    }
    double error = 2.8 * conservative.error() / breakEven;
    double mean = mature.stream().mapToLong(Given::post).sum() / (double) mature.size();
    double squares = mature.stream().mapToDouble(given -> Math.pow(given.post() - mean, 2)).sum();
    return new Cell.Needed(
        ceiling(matched.size() * error * error),
        mature.size() < 2
            ? Optional.empty()
            : ceiling(15.7 * (squares / (mature.size() - 1)) / (breakEven * breakEven)));
  }

  private Line effect(int matching) {
    return line(out -> sum(matching, out, ofChange(matching)) / count(matching, out));
  }

  private Line gain(int matching) {
    return line(out -> gainSum(matching, out) / count(matching, out));
  }

  private double gainSum(int matching, int out) {
    return weighted(matching, out) / 10_000 - cost(matching, out);
  }

  private double driftMargin(int out) {
    return weighted(TWO_BACK, out) / 10_000 / count(TWO_BACK, out);
  }

  /** Those of the matched that have controls in {@code matching} without those of a group. */
  private List<Given> left(int matching, int out) {
    return matched.stream()
        .filter(given -> out == NOBODY || given.group() != out)
        .filter(given -> !roi.peers(given, matching, out).isEmpty())
        .toList();
  }

  private double count(int matching, int out) {
    return left(matching, out).size();
  }

  private double cost(int matching, int out) {
    return left(matching, out).stream().mapToLong(Given::cost).sum();
  }

  private double sum(int matching, int out, ToDoubleBiFunction<List<Given>, List<Peer>> of) {
    Map<YearMonth, Map<String, List<Given>>> months = new TreeMap<>();
    for (Given given : left(matching, out)) {
      months
          .computeIfAbsent(given.month(), _ -> new TreeMap<>())
          .computeIfAbsent(
              String.join("\u0001", given.strata().get(matching)), _ -> new ArrayList<>())
          .add(given);
    }
    double all = 0;
    for (Map<String, List<Given>> strata : months.values()) {
      double month = 0;
      for (List<Given> alike : strata.values()) {
        month += of.applyAsDouble(alike, roi.peers(alike.getFirst(), matching, out));
      }
      all += month;
    }
    return all;
  }

  private static ToDoubleBiFunction<List<Given>, List<Peer>> ofChange(int matching) {
    return (alike, peers) -> {
      long changed = alike.stream().mapToLong(given -> given.changes().get(matching)).sum();
      return changed - alike.size() * mean(peers, peer -> peer.changes().get(matching));
    };
  }

  private static double ofBought(List<Given> alike, List<Peer> peers) {
    long bought = alike.stream().filter(Given::bought).count();
    return bought - alike.size() * mean(peers, peer -> peer.bought() ? 1 : 0);
  }

  private double weighted(int matching, int out) {
    return sum(
        matching,
        out,
        (alike, peers) -> {
          long changed =
              alike.stream()
                  .mapToLong(given -> given.changes().get(matching) * margin(given))
                  .sum();
          long margins = alike.stream().mapToLong(this::margin).sum();
          return changed - margins * mean(peers, peer -> peer.changes().get(matching));
        });
  }

  private double dominance(int matching) {
    double largest = 0;
    double sum = 0;
    for (Given given : matched) {
      double mean = mean(roi.peers(given, matching, NOBODY), peer -> peer.changes().get(matching));
      double difference = Math.abs(given.changes().get(matching) - mean);
      largest = Math.max(largest, difference);
      sum += difference;
    }
    return matched.isEmpty() || sum == 0 ? Double.NaN : largest / sum;
  }

  private static double mean(List<Peer> peers, ToDoubleFunction<Peer> of) {
    return peers.stream().mapToLong(peer -> (long) of.applyAsDouble(peer)).sum()
        / (double) peers.size();
  }

  private long margin(Given given) {
    Margins margins = roi.measuring().parameters().margins();
    return margins
        .byMarket()
        .getOrDefault(given.gifts().getFirst().market(), margins.otherwise())
        .movePointRight(4)
        .longValueExact();
  }

  private static Line minus(Line one, Line other) {
    return new Line(
        IntStream.rangeClosed(0, GROUPS)
            .mapToObj(at -> one.points().get(at) - other.points().get(at))
            .toList());
  }

  private static double over(double gain, double cost) {
    return cost == 0 ? Double.NaN : gain / cost;
  }

  private Estimate estimate(Line effect, Line gain, Line ratio) {
    return new Estimate(
        interval(effect),
        money(effect.error()),
        interval(gain),
        ratios(ratio),
        money(gain.value() * matched.size()));
  }

  private Interval<Money> interval(Line line) {
    return new Interval<>(money(line.value()), money(line.low()), money(line.high()));
  }

  private static Interval<BigDecimal> ratios(Line line) {
    return new Interval<>(ratio(line.value()), ratio(line.low()), ratio(line.high()));
  }

  private Optional<Money> money(double units) {
    return Double.isNaN(units)
        ? Optional.empty()
        : Optional.of(new Money((long) Math.floor(units + 0.5), roi.measuring().reference()));
  }

  private static Optional<BigDecimal> ratio(double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf((long) Math.floor(value * 1e6 + 0.5), 6));
  }

  private static Optional<Long> ceiling(double number) {
    return Double.isNaN(number) || number > 1e18
        ? Optional.empty()
        : Optional.of((long) Math.ceil(number));
  }
}
