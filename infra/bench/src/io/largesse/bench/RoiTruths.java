package io.largesse.bench;

import io.largesse.money.Money;
import io.largesse.roi.Cell;
import io.largesse.roi.Interval;
import io.largesse.roi.PlantedBase;
import io.largesse.roi.PlantedBase.Choice;
import io.largesse.roi.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often runs claim a return that is not there, or find one that is. */
final class RoiTruths implements Benchmark {
  private static final int CLIENTS = 8_000;
  private static final int GIFTS_A_MONTH = 48;
  private static final int DRAWS = 40;
  private static final double LIFT = 0.3;
  private static final int PER_CENT = 100;

  /** One draw: what was planted, and what the run said. */
  private record Draw(double planted, Cell cell) {
    double error(Interval<Money> effect) {
      return effect.value().orElseThrow().decimal().doubleValue() - planted;
    }

    double pre() {
      Money amount = cell.incremental().detectable().orElseThrow();
      return amount.decimal().doubleValue()
          / cell.incremental().detectableShare().orElseThrow().doubleValue();
    }

    boolean holdsTheTruth() {
      double low =
          Math.min(
              decimal(cell.incremental().with().effect().low()),
              decimal(cell.incremental().withoutAdjusted().effect().low()));
      double high =
          Math.max(
              decimal(cell.incremental().with().effect().high()),
              decimal(cell.incremental().without().effect().high()));
      return low <= planted && planted <= high;
    }

    private static double decimal(Optional<Money> money) {
      return money.orElseThrow().decimal().doubleValue();
    }
  }

  @Override
  public Table measure() {
    Table table =
        new Table(
            "**Planted truths**: "
                + CLIENTS
                + " clients, "
                + GIFTS_A_MONTH
                + " gifts a month for a year to clients of a top tenth, "
                + DRAWS
                + " draws each; errors as a share of what was bought before",
            "gifts went by",
            "effect 0: error with / without",
            "says POSITIVE",
            "NOT_CREDIBLE",
            "effect +30 %: says POSITIVE",
            "NOT_CREDIBLE",
            "truth between the intervals");
    for (Choice choice : Choice.values()) {
      List<Draw> nothing = draws(choice, 0);
      List<Draw> lifted = draws(choice, LIFT);
      table.row(
          choice,
          "%s / %s".formatted(error(nothing, true), error(nothing, false)),
          share(nothing, State.POSITIVE),
          share(nothing, State.NOT_CREDIBLE),
          share(lifted, State.POSITIVE),
          share(lifted, State.NOT_CREDIBLE),
          perCent(
              Stream.concat(nothing.stream(), lifted.stream()).filter(Draw::holdsTheTruth).count()
                  / (2.0 * DRAWS)));
    }
    return table;
  }

  private static List<Draw> draws(Choice choice, double lift) {
    return IntStream.range(0, DRAWS)
        .parallel()
        .mapToObj(
            seed -> {
              PlantedBase base =
                  new PlantedBase(1_000 + seed, choice, CLIENTS, GIFTS_A_MONTH, lift);
              return new Draw(base.planted(), base.cell());
            })
        .toList();
  }

  private static String error(List<Draw> draws, boolean with) {
    return perCent(
        draws.stream()
            .mapToDouble(
                draw ->
                    draw.error(
                            with
                                ? draw.cell().incremental().with().effect()
                                : draw.cell().incremental().without().effect())
                        / draw.pre())
            .average()
            .orElseThrow());
  }

  private static String share(List<Draw> draws, State state) {
    return perCent(
        (double) draws.stream().filter(draw -> draw.cell().state() == state).count() / DRAWS);
  }

  private static String perCent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", PER_CENT * share);
  }
}
