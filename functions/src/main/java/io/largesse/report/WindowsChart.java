package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.money.Money;
import io.largesse.report.Svg.Shape;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.Incremental;
import io.largesse.roi.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What clients bought beyond their peers, two windows before the gift, one before and after: what
 * lies before should be near zero.
 */
final class WindowsChart {
  private static final double WIDTH = 224;
  private static final double HEIGHT = 150;
  private static final double LEFT = 46;
  private static final double TOP = 12;
  private static final double BOTTOM = 118;
  private static final double STEP = 46;
  private static final double FIRST = LEFT + 26;
  private static final double ASIDE = 17;

  private final Language language;
  private final Numbers numbers;
  private final PeriodWords periods;

  WindowsChart(Language language, MeasuredDays days) {
    this.language = language;
    numbers = new Numbers(language);
    periods = new PeriodWords(language, days);
  }

  /** A small drawing for each of {@code cells}. */
  void write(Html html, List<Cell> cells) {
    html.open("div", "class", "panels");
    for (Cell cell : cells) {
      html.open("figure");
      html.open("figcaption");
      html.open("strong")
          .name(
              cell.key().dimension() == Dimension.ALL
                  ? language.of("All gifts", "Tous les cadeaux", "Tutti i regali")
                  : cell.key().value())
          .close();
      html.text(", " + periods.of(cell.period()));
      html.close();
      draw(html, cell.incremental());
      html.leaf("p", caption(cell), "class", "small");
      html.close();
    }
    html.close();
  }

  private void draw(Html html, Incremental incremental) {
    double[] values =
        Stream.of(
                incremental.drift(),
                incremental.dip(),
                incremental.with().effect(),
                incremental.without().effect())
            .flatMap(of -> Stream.of(of.value(), of.low(), of.high()))
            .flatMap(Optional::stream)
            .mapToDouble(money -> money.decimal().doubleValue())
            .toArray();
    Scale scale = Scale.whole(values, BOTTOM, TOP);
    Svg svg = Svg.saying(said(incremental), html, WIDTH, HEIGHT);
    for (BigDecimal tick : scale.ticks()) {
      double y = scale.at(tick.doubleValue());
      svg.line(tick.signum() == 0 ? "zero" : "grid", LEFT, y, WIDTH - 2, y);
      svg.text("value", LEFT - 4, y + 3, numbers.tick(tick));
    }
    double gift = FIRST + 1.55 * STEP;
    svg.line("gift", gift, TOP - 4, gift, BOTTOM + 4);
    svg.text("tick", gift, TOP - 5, language.of("gift", "cadeau", "regalo"));
    point(svg, scale, incremental.drift(), Shape.CIRCLE, "without", FIRST);
    point(svg, scale, incremental.dip(), Shape.CIRCLE, "without", FIRST + STEP);
    double after = FIRST + 2.4 * STEP;
    point(svg, scale, incremental.without().effect(), Shape.CIRCLE, "without", after - ASIDE);
    point(svg, scale, incremental.with().effect(), Shape.SQUARE, "with", after + ASIDE);
    svg.text("tick", FIRST, BOTTOM + 16, language.of("2 before", "2 avant", "2 prima"));
    svg.text("tick", FIRST + STEP, BOTTOM + 16, language.of("1 before", "1 avant", "1 prima"));
    svg.text("tick", after, BOTTOM + 16, language.of("after", "après", "dopo"));
    svg.text("tick", FIRST, BOTTOM + 28, language.of("(drift)", "(dérive)", "(deriva)"));
    svg.text("tick", FIRST + STEP, BOTTOM + 28, language.of("(dip)", "(creux)", "(calo)"));
    svg.text(
        "tick",
        after,
        BOTTOM + 28,
        language.of("○ without □ with", "○ sans □ avec", "○ senza □ con"));
    svg.end();
  }

  private static void point(
      Svg svg, Scale scale, Interval<Money> interval, Shape shape, String style, double x) {
    if (interval.value().isEmpty()) {
      svg.text("tick", x, scale.at(0) - 4, Numbers.UNKNOWN);
      return;
    }
    if (interval.low().isPresent() && interval.high().isPresent()) {
      svg.upright(style, scale, amount(interval.low()), amount(interval.high()), x);
    }
    svg.mark(shape, "mark " + style, x, scale.at(amount(interval.value())));
  }

  private static double amount(Optional<Money> money) {
    return money.orElseThrow().decimal().doubleValue();
  }

  private String said(Incremental incremental) {
    return String.join(
        "; ",
        said(language.of("drift", "dérive", "deriva"), incremental.drift()),
        said(language.of("dip", "creux", "calo"), incremental.dip()),
        said(
            language.of(
                "after, without last window",
                "après, sans dernière fenêtre",
                "dopo, senza ultima finestra"),
            incremental.without().effect()),
        said(
            language.of(
                "after, with last window",
                "après, avec dernière fenêtre",
                "dopo, con ultima finestra"),
            incremental.with().effect()));
  }

  private String said(String what, Interval<Money> interval) {
    return "%s: %s [%s; %s]"
        .formatted(
            what,
            numbers.money(interval.value()),
            numbers.money(interval.low()),
            numbers.money(interval.high()));
  }

  private String caption(Cell cell) {
    Interval<BigDecimal> bought = cell.incremental().bought();
    String share =
        bought
            .value()
            .map(
                value ->
                    "%s (%s; %s)"
                        .formatted(
                            numbers.points(value),
                            bought.low().map(numbers::points).orElse(Numbers.UNKNOWN),
                            bought.high().map(numbers::points).orElse(Numbers.UNKNOWN)))
            .orElse(Numbers.UNKNOWN);
    return language
        .of(
            "Share who bought at all, beyond peers: %s points.",
            "Part ayant acheté, au-delà des pairs : %s points.",
            "Quota che ha comprato, oltre i pari: %s punti.")
        .formatted(share);
  }
}
