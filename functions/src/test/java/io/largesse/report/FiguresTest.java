package io.largesse.report;

import static io.largesse.report.ParsedPage.number;
import static io.largesse.report.SomeCells.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.largesse.language.Language;
import io.largesse.money.Money;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Estimate;
import io.largesse.roi.Incremental;
import io.largesse.roi.Interval;
import io.largesse.roi.Period;
import io.largesse.roi.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Holds the numbers of a page, in text and in drawings, to those of a cell in which all differ. */
final class FiguresTest {
  private static final Estimate WITH =
      estimate(money(260, 200, 320), ratio("0.69", "0.30", "1.08"), 27_600);
  private static final Estimate WITHOUT =
      estimate(money(240, 190, 290), ratio("0.56", "0.24", "0.89"), 22_400);
  private static final Estimate ADJUSTED =
      estimate(money(205, 130, 275), ratio("0.33", "-0.16", "0.76"), 13_200);
  private static final Interval<Money> DRIFT = money(35, 10, 70);
  private static final Interval<Money> DIP = money(-15, -55, 25);

  private static final String ROW = "//section[h2='By market']//tbody/tr";
  private static final String CHART = "//figure[figcaption/strong='FR']/svg";

  /** Drawings are written in tenths. */
  private static final double ROUNDING = 0.2;

  private final ParsedPage page = page(cell(Dimension.MARKET, "FR", ADJUSTED, ADJUSTED));

  @Test
  void each_line_of_a_drawing_has_its_name_and_its_number_beside_it() {
    assertThat(page.texts(ROW + "//text[starts-with(@class, 'label')]"))
        .containsExactly(
            "with last window",
            "without, less drift",
            "without, drift left in",
            "attributed, at most");
    assertThat(page.texts(ROW + "//text[starts-with(@class, 'value')]"))
        .containsExactly("+0.69", "+0.33", "+0.56", "+2.25");
    assertThat(page.texts(ROW + "//text[contains(@class, 'bold')]"))
        .containsExactly("without, less drift", "+0.33");
  }

  @Test
  void returns_and_their_intervals_lie_where_the_axis_says() {
    Axis axis = Axis.of(page.all("//section[h2='By market']//thead//text[@class='tick']"), "x", 0);

    assertThat(page.texts("//section[h2='By market']//thead//text[@class='tick']"))
        .containsExactly("0", "+0.5", "+1");
    whisker("with", axis, 0.30, 1.08);
    whisker("without sure", axis, -0.16, 0.76);
    whisker("without kept", axis, 0.24, 0.89);
    Element square = page.one(ROW + "//rect[@class='mark with']");
    assertThat(number(square, "x") + number(square, "width") / 2)
        .isCloseTo(axis.at(0.69), within(ROUNDING));
    assertThat(number(page.one(ROW + "//circle[@class='mark without sure']"), "cx"))
        .isCloseTo(axis.at(0.33), within(ROUNDING));
    assertThat(number(page.one(ROW + "//circle[@class='mark without kept']"), "cx"))
        .isCloseTo(axis.at(0.56), within(ROUNDING));
    assertThat(number(page.one(ROW + "//line[@class='zero']"), "x1"))
        .isCloseTo(axis.at(0), within(ROUNDING));
  }

  @Test
  void what_lies_beyond_the_axis_is_an_arrow_head_and_no_mark() {
    assertThat(page.one(ROW + "//path").getAttribute("class")).isEqualTo("head attributed");
  }

  @Test
  void a_drawing_says_to_whoever_cannot_see_it_what_it_shows() {
    assertThat(page.one(ROW + "//svg").getAttribute("aria-label"))
        .isEqualTo(
            "with last window: +0.69 [+0.30; +1.08]; without, less drift: +0.33 [−0.16; +0.76];"
                + " without, drift left in: +0.56 [+0.24; +0.89]; attributed, at most: +2.25");
    assertThat(page.one("//section[h2='By market']//thead//svg").getAttribute("aria-label"))
        .isEqualTo("ROI, from 0 to +1");
    assertThat(page.one(CHART).getAttribute("aria-label"))
        .isEqualTo(
            "drift: 35.00\u00a0EUR [10.00\u00a0EUR; 70.00\u00a0EUR];"
                + " dip: −15.00\u00a0EUR [−55.00\u00a0EUR; 25.00\u00a0EUR];"
                + " after, without last window: 240.00\u00a0EUR"
                + " [190.00\u00a0EUR; 290.00\u00a0EUR];"
                + " after, with last window: 260.00\u00a0EUR"
                + " [200.00\u00a0EUR; 320.00\u00a0EUR]");
  }

  @Test
  void where_no_drift_was_taken_off_there_is_nothing_to_draw_twice() {
    ParsedPage plain = page(cell(Dimension.MARKET, "FR", WITHOUT, WITHOUT));

    assertThat(plain.texts(ROW + "//text[starts-with(@class, 'label')]"))
        .containsExactly("with last window", "without, less drift", "attributed, at most");
  }

  @Test
  void of_two_that_round_alike_one_alone_is_the_conservative_one() {
    Estimate alike = estimate(WITH.effect(), ratio("0.69", "0.10", "1.28"), 27_600);

    assertThat(bold(cell(Dimension.MARKET, "FR", alike, WITH))).containsExactly("with last window");
    assertThat(bold(cell(Dimension.MARKET, "FR", alike, alike)))
        .containsExactly("without, less drift");
    assertThat(bold(cell(Dimension.MARKET, "FR", WITH, WITH))).containsExactly("with last window");
  }

  @Test
  void windows_stand_in_order_of_time_and_as_high_as_their_axis_says() {
    Axis axis = Axis.of(page.all(CHART + "/text[@class='value']"), "y", -3);
    List<Element> whiskers = page.all(CHART + "/line[starts-with(@class, 'whisker')]");
    List<Element> circles = page.all(CHART + "/circle");
    Element square = page.one(CHART + "/rect");

    assertThat(whiskers)
        .extracting(whisker -> whisker.getAttribute("class"))
        .containsExactly("whisker without", "whisker without", "whisker without", "whisker with");
    assertThat(whiskers).extracting(whisker -> number(whisker, "x1")).isSorted();
    List<Interval<Money>> shown = List.of(DRIFT, DIP, WITHOUT.effect(), WITH.effect());
    for (int index = 0; index < shown.size(); index++) {
      Interval<Money> interval = shown.get(index);
      assertThat(number(whiskers.get(index), "y1"))
          .isCloseTo(axis.at(amount(interval.low())), within(ROUNDING));
      assertThat(number(whiskers.get(index), "y2"))
          .isCloseTo(axis.at(amount(interval.high())), within(ROUNDING));
      double mark =
          index < circles.size()
              ? number(circles.get(index), "cy")
              : number(square, "y") + number(square, "height") / 2;
      assertThat(mark).isCloseTo(axis.at(amount(interval.value())), within(ROUNDING));
    }
    assertThat(page.texts("//figure[figcaption/strong='FR']/p"))
        .containsExactly("Share who bought at all, beyond peers: +6.1 (+2.0; +10.2) points.");
  }

  @Test
  void mature_episodes_are_parted_by_why_they_are_not_matched() {
    String row = "//section[h2='Of how many gifts this speaks']//tr[th='FR 2025']";

    assertThat(page.texts("//section[h2='Of how many gifts this speaks']//thead//th"))
        .containsExactly(
            "Gifts",
            "Of mature episodes",
            "■ matched",
            "by cost",
            "▨ REPEAT",
            "░ TOO_EARLY",
            "□ NO_CONTROL",
            "maturing");
    assertThat(page.texts(row + "/td[@class='figure']"))
        .containsExactly(
            "50.0\u00a0%",
            "55.0\u00a0%", "25.0\u00a0%", "15.0\u00a0%", "10.0\u00a0%", "200 of 1,000");
    List<Element> parts = page.all(row + "//rect");
    assertThat(parts)
        .extracting(part -> part.getAttribute("class"))
        .containsExactly("part-matched", "part-repeat", "part-early", "part-alone");
    assertThat(parts)
        .extracting(part -> number(part, "width"))
        .containsExactly(99.5, 49.8, 29.9, 19.9);
    assertThat(parts).extracting(part -> number(part, "x")).isSorted();
  }

  @Test
  void costs_are_of_mature_episodes_and_clients_of_all() {
    String table = "//section[h2='All gifts']//table[@class='plain']";

    assertThat(page.texts(table + "//thead//th"))
        .containsExactly(
            "Year",
            "Clients",
            "Episodes",
            "of them mature",
            "Cost of these",
            "each",
            "Bought after",
            "each",
            "Attributed ROI, at most");
    assertThat(page.texts(table + "//td"))
        .containsExactly(
            "930",
            "1,000",
            "800",
            "80,000\u00a0EUR",
            "100.00\u00a0EUR",
            "400,000\u00a0EUR",
            "500.00\u00a0EUR",
            "+2.25");
  }

  @Test
  void what_was_given_and_what_segments_spend_stand_under_their_heads() {
    assertThat(page.texts("//section[h2='All that was given']//thead//th"))
        .containsExactly("Market", "Year", "Gifts", "Units", "Cost", "without known cost");
    assertThat(page.texts("//section[h2='All that was given']//tr[th='FR'][td='2025']/td"))
        .containsExactly("2025", "1,412", "1,660", "212,411\u00a0EUR", "3");
    assertThat(page.texts("//section[h2='What each segment spends']//tr[th='VIC']/td"))
        .containsExactly("9,871", "214,000,000\u00a0EUR", "49.3\u00a0%", "21,680\u00a0EUR");
  }

  private void whisker(String style, Axis axis, double low, double high) {
    Element whisker = page.one(ROW + "//line[@class='whisker " + style + "']");
    assertThat(number(whisker, "x1")).isCloseTo(axis.at(low), within(ROUNDING));
    assertThat(number(whisker, "x2")).isCloseTo(axis.at(high), within(ROUNDING));
  }

  private static List<String> bold(Cell cell) {
    return page(cell).texts(ROW + "//text[@class='label bold']");
  }

  /** Of the cell, and of the same for all gifts. */
  private static ParsedPage page(Cell cell) {
    Content of = SampleContent.content();
    return ParsedPage.of(
        ReportPage.write(
            new Content(
                of.run(),
                of.reference(),
                List.of(cell(Dimension.ALL, "ALL", ADJUSTED, ADJUSTED)),
                new TreeMap<>(Map.of(Dimension.MARKET, new Content.Values(List.of(cell), false))),
                of.trials(),
                of.money(),
                of.given()),
            Language.EN));
  }

  private static Cell cell(
      Dimension dimension, String value, Estimate adjusted, Estimate conservative) {
    return new Cell(
        new CellKey(dimension, value),
        new Period("2025"),
        State.INCONCLUSIVE,
        new Cell.Episodes(1_000, 800, 400, 930, 200, 120, 80, 0),
        new Cell.Coverage(Optional.of(new BigDecimal("0.5")), Optional.of(new BigDecimal("0.55"))),
        new Cell.Sum(euros(80_000), Optional.of(euros(100))),
        new Cell.Attributed(
            new Cell.Sum(euros(400_000), Optional.of(euros(500))),
            List.of(),
            Optional.of(new BigDecimal("2.25"))),
        new Incremental(
            WITH,
            WITHOUT,
            DRIFT,
            DIP,
            adjusted,
            conservative,
            ratio("0.061", "0.020", "0.102"),
            Optional.of(euros(95.20)),
            Optional.of(new BigDecimal("0.19")),
            Optional.of(new BigDecimal("0.02"))),
        Set.of(),
        List.of(),
        new Cell.Needed(Optional.of(1_871L), Optional.of(4_210L)));
  }

  private static Estimate estimate(Interval<Money> effect, Interval<BigDecimal> roi, double total) {
    return new Estimate(
        effect, Optional.of(euros(30)), money(0, -1, 1), roi, Optional.of(euros(total)));
  }

  private static Interval<Money> money(double value, double low, double high) {
    return new Interval<>(
        Optional.of(euros(value)), Optional.of(euros(low)), Optional.of(euros(high)));
  }

  private static Interval<BigDecimal> ratio(String value, String low, String high) {
    return new Interval<>(
        Optional.of(new BigDecimal(value)),
        Optional.of(new BigDecimal(low)),
        Optional.of(new BigDecimal(high)));
  }

  private static double amount(Optional<Money> money) {
    return money.orElseThrow().decimal().doubleValue();
  }

  /** Where numbers lie, by the first and the last tick that has its number beside it. */
  private record Axis(double ofZero, double ofOne) {
    static Axis of(List<Element> ticks, String attribute, double shift) {
      double first = number(ticks.getFirst(), attribute) + shift;
      double last = number(ticks.getLast(), attribute) + shift;
      double unit = (last - first) / (value(ticks.getLast()) - value(ticks.getFirst()));
      double zero = first - value(ticks.getFirst()) * unit;
      return new Axis(zero, zero + unit);
    }

    double at(double value) {
      return ofZero + value * (ofOne - ofZero);
    }

    private static double value(Element tick) {
      return Double.parseDouble(tick.getTextContent().replace('−', '-').replace(",", ""));
    }
  }
}
