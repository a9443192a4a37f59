package io.largesse.report;

import static io.largesse.report.ParsedPage.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentResult.Treated;
import io.largesse.experiment.ExperimentState;
import io.largesse.language.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class TrialTableTest {
  private static final double ROUNDING = 0.2;
  private static final String TRIAL = "//section[h2='Drawn at random']/table[1]";

  @Test
  void each_arm_and_all_as_one_stand_with_their_figures() {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), Language.EN));

    assertThat(page.texts(TRIAL + "//tbody//th")).containsExactly("mens", "womens", "all treated");
    assertThat(page.texts(TRIAL + "//tr[th='mens']/td[@class='figure']"))
        .containsExactly(
            "+769.83", "[+485.15; +1,055]", "+767.44", "+2.08", "[+0.94; +3.22]", "21,307");
    assertThat(page.texts(TRIAL + "//tr[th='all treated']/td[@class='figure']"))
        .containsExactly(
            "−96.80", "[−376.19; +217.40]", "−95.20", "+2.08", "[+0.94; +3.22]", "21,307");
    assertThat(page.texts("//section[h2='Drawn at random']/p"))
        .contains(
            "Assigned on 2026-03-01, 180 days after. Control held-out: 21,306 clients, 652.79 EUR"
                + " each.",
            "Its days are not over: wait, and measure as of 2027-03-01 or later.");
  }

  @Test
  void intervals_are_drawn_on_one_scale_with_zero_on_it() {
    ParsedPage page = ParsedPage.of(ReportPage.write(SampleContent.content(), Language.EN));
    double zero = number(page.all(TRIAL + "//line[@class='zero']").getFirst(), "x1");
    List<Element> whiskers = page.all(TRIAL + "//line[starts-with(@class, 'whisker')]");
    double unit = (number(whiskers.getFirst(), "x2") - zero) / 1054.505;

    double[][] ends = {{485.149, 1054.505}, {168.965, 679.860}, {-376.190, 217.402}};
    for (int arm = 0; arm < ends.length; arm++) {
      assertThat(number(whiskers.get(arm), "x1"))
          .isCloseTo(zero + unit * ends[arm][0], within(ROUNDING));
      assertThat(number(whiskers.get(arm), "x2"))
          .isCloseTo(zero + unit * ends[arm][1], within(ROUNDING));
    }
  }

  @Test
  void a_difference_beyond_the_scale_is_an_arrow_head() {
    List<Treated> arms =
        Stream.concat(IntStream.rangeClosed(1, 10).boxed(), Stream.of(1_000))
            .map(TrialTableTest::arm)
            .toList();
    ExperimentResult result =
        new ExperimentResult(
            SampleContent.SPRING,
            ExperimentState.REPORTED,
            SomeCells.EUR,
            Optional.empty(),
            arms,
            Optional.empty());

    ParsedPage page =
        ParsedPage.of(
            ReportPage.write(
                SampleContent.with(new Content.Trials(List.of(result), 0), SampleContent.content()),
                Language.EN));

    assertThat(page.all(TRIAL + "//path[starts-with(@class, 'mark')]")).hasSize(10);
    assertThat(page.one(TRIAL + "//tr[th='arm-1000']//path").getAttribute("class"))
        .isEqualTo("head with sure");
  }

  private static Treated arm(int difference) {
    return new Treated(
        Optional.of("arm-" + difference),
        1,
        BigDecimal.ONE,
        Optional.of(BigDecimal.valueOf(difference)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
