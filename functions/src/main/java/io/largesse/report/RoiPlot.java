package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.report.Svg.Shape;
import io.largesse.roi.Cell;
import io.largesse.roi.Estimate;
import io.largesse.roi.Incremental;
import io.largesse.roi.Interval;
import io.largesse.roi.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws the returns of cells against their cost, one below the other on one scale: the two
 * matchings as intervals, and the attributed one as the bound that it is. Where a drift was taken
 * off, the matching without the last window is drawn as it was before, too: states look at it.
 */
final class RoiPlot {
  private static final double WIDTH = 360;
  private static final double LEFT = 122;
  private static final double RIGHT = 320;
  private static final double LINE = 14;
  private static final double AXIS = 26;
  private static final double FAR = 400;
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

  /**
   * A return, by one way to tell it.
   *
   * @param sure whether it is the conservative one of the two matchings
   */
  private record Line(
      String words, Shape shape, String style, Interval<BigDecimal> roi, boolean sure) {}

  /** The attributed ones, often far to the right, fall off the scale rather than stretch it. */
  private static DoubleStream values(Cell cell) {
    Incremental incremental = cell.incremental();
    return Stream.of(incremental.with(), incremental.withoutAdjusted(), incremental.without())
        .map(Estimate::roi)
        .flatMap(roi -> Stream.of(roi.value(), roi.low(), roi.high()))
        .flatMap(Optional::stream)
        .mapToDouble(BigDecimal::doubleValue);
  }

  void axis(Html html) {
    List<BigDecimal> ticks = scale.ticks();
    Svg svg =
        Svg.saying(
            language
                .of("ROI, from %s to %s", "ROI, de %s à %s", "ROI, da %s a %s")
                .formatted(numbers.tick(ticks.getFirst()), numbers.tick(ticks.getLast())),
            html,
            WIDTH,
            AXIS);
    svg.text("tick-name", LEFT - 6, 9, "ROI");
    svg.text(
        "tick-name",
        scale.at(0),
        9,
        language.of("0 = cost regained", "0 = coût regagné", "0 = costo recuperato"));
    for (BigDecimal tick : ticks) {
      double x = scale.at(tick.doubleValue());
      svg.text("tick", x, 20, numbers.tick(tick));
      svg.line("grid", x, 23, x, AXIS);
    }
    svg.end();
  }

  void row(Html html, Cell cell) {
    List<Line> lines = lines(cell);
    String said =
        lines.stream()
            .map(line -> "%s: %s".formatted(line.words(), said(line.roi())))
            .collect(Collectors.joining("; "));
    Svg svg = Svg.saying(said, html, WIDTH, LINE * lines.size() + 6);
    for (BigDecimal tick : scale.ticks()) {
      double x = scale.at(tick.doubleValue());
      svg.line(tick.signum() == 0 ? "zero" : "grid", x, -FAR, x, FAR);
    }
    for (int index = 0; index < lines.size(); index++) {
      draw(svg, lines.get(index), 3 + LINE * (index + 0.5));
    }
    svg.end();
  }

  private List<Line> lines(Cell cell) {
    Incremental of = cell.incremental();
    boolean sureOfWith = isSure(of, of.with());
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            language.of("with last window", "avec dernière fenêtre", "con ultima finestra"),
            Shape.SQUARE,
            "with",
            of.with().roi(),
            sureOfWith));
    lines.add(
        new Line(
            language.of("without, less drift", "sans, moins la dérive", "senza, meno la deriva"),
            Shape.CIRCLE,
            "without",
            of.withoutAdjusted().roi(),
            !sureOfWith && isSure(of, of.withoutAdjusted())));
    if (!of.without().equals(of.withoutAdjusted())) {
      lines.add(
          new Line(
              language.of(
                  "without, drift left in", "sans, dérive comprise", "senza, deriva compresa"),
              Shape.CIRCLE,
              "without kept",
              of.without().roi(),
              false));
    }
    lines.add(
        new Line(
            language.of("attributed, at most", "attribué, au plus", "attribuito, al più"),
            Shape.DIAMOND,
            "attributed",
            new Interval<>(cell.attributed().roi(), Optional.empty(), Optional.empty()),
            false));
    return lines;
  }

  private static boolean isSure(Incremental of, Estimate estimate) {
    return estimate.effect().value().isPresent() && estimate.equals(of.conservative());
  }

  private void draw(Svg svg, Line line, double y) {
    String weight = line.sure() ? " bold" : "";
    svg.text("label" + weight, LEFT - 6, y + TEXT_DROP, line.words());
    svg.text("value" + weight, WIDTH - 2, y + TEXT_DROP, numbers.ratio(line.roi().value()));
    if (line.roi().value().isEmpty()) {
      return;
    }
    String style = line.sure() ? line.style() + " sure" : line.style();
    if (line.roi().low().isPresent() && line.roi().high().isPresent()) {
      svg.across(
          style,
          scale,
          line.roi().low().get().doubleValue(),
          line.roi().high().get().doubleValue(),
          y);
    }
    svg.point(line.shape(), style, scale, line.roi().value().get().doubleValue(), y);
  }

  private String said(Interval<BigDecimal> roi) {
    return roi.low().isEmpty() && roi.high().isEmpty()
        ? numbers.ratio(roi.value())
        : "%s [%s; %s]"
            .formatted(
                numbers.ratio(roi.value()), numbers.ratio(roi.low()), numbers.ratio(roi.high()));
  }
}
