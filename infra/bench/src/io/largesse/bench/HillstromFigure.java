package io.largesse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A figure of Hillstrom's experiment.
 *
 * @param pointer where a run's result has it
 * @param decimals to which it was published
 */
record HillstromFigure(String name, String pointer, double expected, int decimals) {
  /** Those of the whole file, or those that loops over a part of it come to. */
  static List<HillstromFigure> of(List<String[]> lines, boolean whole) {
    return whole ? published() : computed(lines);
  }

  /** How far from the expected figure one is that is the same but for rounding. */
  double within(double near) {
    return Math.max(near, 0.5 * Math.pow(10, -decimals)) * 1.0001;
  }

  private static List<HillstromFigure> published() {
    return List.of(
        six("mens - none", "/arms/0/difference", 0.769827),
        six("its standard error", "/arms/0/standardError", 0.145247),
        six("from", "/arms/0/low", 0.485149),
        six("to", "/arms/0/high", 1.054505),
        six("womens - none", "/arms/1/difference", 0.424412),
        six("its standard error", "/arms/1/standardError", 0.130333),
        six("from", "/arms/1/low", 0.168965),
        six("to", "/arms/1/high", 0.679860),
        six("any - none", "/pooled/difference", 0.596796),
        six("its standard error", "/pooled/standardError", 0.112556),
        six("from", "/pooled/low", 0.376190),
        six("to", "/pooled/high", 0.817402),
        six("mens, adjusted", "/arms/0/cuped/difference", 0.767438),
        six("its standard error", "/arms/0/cuped/standardError", 0.145215),
        new HillstromFigure("return of mens", "/arms/0/roi/value", 2.0793, 4),
        new HillstromFigure("from", "/arms/0/roi/low", 0.9406, 4),
        new HillstromFigure("to", "/arms/0/roi/high", 3.2180, 4));
  }

  private static List<HillstromFigure> computed(List<String[]> lines) {
    List<HillstromFigure> figures = new ArrayList<>();
    add(figures, "mens - none", "/arms/0", lines, Set.of("mens"));
    add(figures, "womens - none", "/arms/1", lines, Set.of("womens"));
    add(figures, "any - none", "/pooled", lines, Set.of("mens", "womens"));
    return figures;
  }

  private static void add(
      List<HillstromFigure> figures, String name, String at, List<String[]> lines, Set<String> of) {
    double[] arm = spends(lines, of);
    double[] control = spends(lines, Set.of("none"));
    figures.add(six(name, at + "/difference", mean(arm) - mean(control)));
    figures.add(
        six(
            "its standard error",
            at + "/standardError",
            Math.sqrt(variance(arm) / arm.length + variance(control) / control.length)));
  }

  private static HillstromFigure six(String name, String pointer, double expected) {
    return new HillstromFigure(name, pointer, expected, 6);
  }

  private static double[] spends(List<String[]> lines, Set<String> arms) {
    return lines.stream()
        .filter(line -> arms.contains(Hillstrom.arm(line)))
        .mapToDouble(Hillstrom::spend)
        .toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
