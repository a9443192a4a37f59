package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.report.Svg.Shape;
import io.largesse.roi.Cell;
import io.largesse.roi.Estimate;
import io.largesse.roi.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws the returns of cells against their cost, one below the other on one scale: the two
 * matchings as intervals, and the attributed one as the bound that it is.
 */
final class RoiPlot {
  private static final double WIDTH = 360;
  private static final double LEFT = 122;
  private static final double RIGHT = 320;
  private static final double LINE = 14;
  private static final double HEIGHT = 3 * LINE + 6;
  private static final double AXIS = 26;
  private static final double FAR = 400;
  private static final double MARK = 3.4;
  private static final double TEXT_DROP = 3;

  private final Language language;
  private final Numbers numbers;
  private final Scale scale;

  /** Cells that are too few to be results do not stretch the scale, unless there are no others. */
  RoiPlot(Language language, List<Cell> cells) {
    this.language = language;
    numbers = new Numbers(language);
    double[] results =
        cells.stream()
            .filter(cell -> cell.state() != State.TOO_FEW)
            .flatMapToDouble(RoiPlot::values)
            .toArray();
    scale =
        Scale.of(
            results.length > 0
                ? results
                : cells.stream().flatMapToDouble(RoiPlot::values).toArray(),
            LEFT,
            RIGHT);
  }

  /** The attributed ones, often far to the right, fall off the scale rather than stretch it. */
  private static DoubleStream values(Cell cell) {
    return Stream.of(cell.incremental().with(), cell.incremental().withoutAdjusted())
        .flatMap(
            estimate ->
                Stream.of(estimate.roi().value(), estimate.roi().low(), estimate.roi().high()))
        .flatMap(Optional::stream)
        .mapToDouble(BigDecimal::doubleValue);
  }

  void axis(Html html) {
    Svg svg = new Svg(html, WIDTH, AXIS, language.of("Axis", "Axe", "Asse"));
    svg.text("tick-name", LEFT - 6, 9, "ROI");
    svg.text(
        "tick-name",
        scale.at(0),
        9,
        language.of("0 = cost regained", "0 = coût regagné", "0 = costo recuperato"));
    for (BigDecimal tick : scale.ticks()) {
      double x = scale.at(tick.doubleValue());
      svg.text("tick", x, 20, numbers.tick(tick));
      svg.line("grid", x, 23, x, AXIS);
    }
    svg.end();
  }

  void row(Html html, Cell cell) {
    Svg svg = new Svg(html, WIDTH, HEIGHT, said(cell));
    for (BigDecimal tick : scale.ticks()) {
      double x = scale.at(tick.doubleValue());
      svg.line(tick.signum() == 0 ? "zero" : "grid", x, -FAR, x, FAR);
    }
    Estimate with = cell.incremental().with();
    Estimate without = cell.incremental().withoutAdjusted();
    estimate(svg, 0, with, Shape.SQUARE, "with", isSure(cell, with), withWords());
    estimate(svg, 1, without, Shape.CIRCLE, "without", isSure(cell, without), withoutWords());
    attributed(svg, cell.attributed().roi());
    svg.end();
  }

  private void estimate(
      Svg svg, int line, Estimate estimate, Shape shape, String kind, boolean sure, String words) {
    double y = y(line);
    String style = sure ? kind + " sure" : kind;
    label(svg, line, words, estimate.roi().value(), sure);
    if (estimate.roi().value().isEmpty()) {
      return;
    }
    if (estimate.roi().low().isPresent() && estimate.roi().high().isPresent()) {
      svg.across(
          style,
          scale,
          estimate.roi().low().get().doubleValue(),
          estimate.roi().high().get().doubleValue(),
          y);
    }
    point(svg, shape, style, estimate.roi().value().get().doubleValue(), y);
  }

  private void attributed(Svg svg, Optional<BigDecimal> roi) {
    label(svg, 2, attributedWords(), roi, false);
    roi.ifPresent(value -> point(svg, Shape.DIAMOND, "attributed", value.doubleValue(), y(2)));
  }

  private void point(Svg svg, Shape shape, String style, double value, double y) {
    if (scale.has(value)) {
      svg.mark(shape, "mark " + style, scale.at(value), y, MARK);
    } else {
      svg.beyond(style, scale, value, y);
    }
  }

  private void label(Svg svg, int line, String words, Optional<BigDecimal> value, boolean sure) {
    String weight = sure ? " bold" : "";
    svg.text("label" + weight, LEFT - 6, y(line) + TEXT_DROP, words);
    svg.text("value" + weight, WIDTH - 2, y(line) + TEXT_DROP, numbers.ratio(value));
  }

  private static double y(int line) {
    return 3 + LINE * (line + 0.5);
  }

  /** Whether {@code estimate} is the lower one of the two. */
  private static boolean isSure(Cell cell, Estimate estimate) {
    Estimate sure = cell.incremental().conservative();
    return sure.effect().value().isPresent()
        && sure.effect().value().equals(estimate.effect().value());
  }

  String withWords() {
    return language.of("with last window", "avec dernière fenêtre", "con ultima finestra");
  }

  String withoutWords() {
    return language.of("without, less drift", "sans, moins la dérive", "senza, meno la deriva");
  }

  String attributedWords() {
    return language.of("attributed, at most", "attribué, au plus", "attribuito, al più");
  }

  private String said(Cell cell) {
    return "%s: %s; %s: %s; %s: %s"
        .formatted(
            withWords(),
            interval(cell.incremental().with()),
            withoutWords(),
            interval(cell.incremental().withoutAdjusted()),
            attributedWords(),
            numbers.ratio(cell.attributed().roi()));
  }

  private String interval(Estimate estimate) {
    return "%s [%s; %s]"
        .formatted(
            numbers.ratio(estimate.roi().value()),
            numbers.ratio(estimate.roi().low()),
            numbers.ratio(estimate.roi().high()));
  }
}
