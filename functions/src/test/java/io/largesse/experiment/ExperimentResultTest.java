package io.largesse.experiment;

import static io.largesse.experiment.SomeExperiment.ASSIGNED;
import static io.largesse.experiment.SomeExperiment.EUR;
import static io.largesse.experiment.SomeExperiment.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.catalogue.Typology;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.json.Json;
import io.largesse.place.Country;
import io.largesse.roi.Bands;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Margins;
import io.largesse.roi.Measuring;
import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that are not seen at once were computed apart from this code, with exact fractions. */
final class ExperimentResultTest {
  private static final int PARTS = 6_500;
  private static final int PARTS_LOWER = 5_500;
  private static final double MARGIN = 0.6;

  /** The share of the treated to whom gifts bring anything, the mean of that, and that of all. */
  private static final double LIFTED = 0.2;

  private static final double MORE = 20_000;
  private static final double LIFT = LIFTED * MORE;
  private static final Measuring MEASURING = measuring(ASSIGNED.plusDays(WINDOW + 1));

  private final ExperimentSums sums = new ExperimentSums();

  @Test
  void a_small_experiment_comes_out_to_the_last_digit() {
    buy("none", 0, 100, 200, 200, 400, 300);
    buy("mens", 300, 100, 500, 400, 100, 250, 700, 350);
    buy("womens", 250, 150, 50, 300);

    assertThat(json(SomeExperiment.arms("x", Map.of("mens", 2_000L, "womens", 5_000L))))
        .isEqualTo(
            Json.parse(
                """
                {"experiment":"x","state":"REPORTED","assignedAt":"2026-03-10","windowDays":30,
                 "reportedFrom":"2026-04-10","currency":"EUR",
                 "control":{"arm":"none","clients":3,"mean":"200.000000"},
                 "arms":[
                   {"arm":"mens","clients":4,"mean":"400.000000","difference":"200.000000",
                    "standardError":"173.205081","low":"-139.475723","high":"539.475723",
                    "cuped":{"difference":"85.217391","standardError":"111.106028"},
                    "roi":{"value":"5.500000","low":"-5.532961","high":"16.532961"}},
                   {"arm":"womens","clients":2,"mean":"150.000000","difference":"-50.000000",
                    "standardError":"152.752523","low":"-349.389446","high":"249.389446",
                    "cuped":{"difference":"-68.359375","standardError":"171.430978"},
                    "roi":{"value":"-1.650000","low":"-5.542063","high":"2.242063"}}],
                 "pooled":{"clients":6,"mean":"316.666667","difference":"116.666667",
                   "standardError":"153.115788","low":"-183.434765","high":"416.768098",
                   "cuped":{"difference":"45.044379","standardError":"102.088261"},
                   "roi":{"value":"1.527778","low":"-4.974420","high":"8.029975"}}}
                """));
  }

  @Test
  void an_arm_without_a_cost_has_no_return_and_leaves_all_arms_as_one_without() {
    buy("none", 0, 100, 200, 200);
    buy("mens", 300, 100, 500, 400);
    buy("womens", 250, 150, 50, 300);

    JsonNode json = json(SomeExperiment.arms("x", Map.of("mens", 2_000L)));

    assertThat(json.at("/arms/0/roi").isNull()).isFalse();
    assertThat(json.at("/arms/1/roi").isNull()).isTrue();
    assertThat(json.at("/pooled/roi").isNull()).isTrue();
  }

  @Test
  void what_cost_nothing_has_no_return_against_it() {
    buy("none", 0, 100, 200, 200);
    buy("mens", 300, 100, 500, 400);

    assertThat(json(SomeExperiment.arms("x", Map.of("mens", 0L))).at("/arms/0/roi").isNull())
        .isTrue();
  }

  @Test
  void what_all_had_bought_alike_before_adjusts_nothing() {
    buy("none", 0, 100, 200, 100);
    buy("mens", 300, 100, 500, 100);

    JsonNode arm = json(SomeExperiment.arms("x")).at("/arms/0");

    assertThat(arm.at("/cuped/difference")).isEqualTo(arm.path("difference"));
    assertThat(arm.at("/cuped/standardError")).isEqualTo(arm.path("standardError"));
  }

  @Test
  void what_follows_wholly_from_before_leaves_no_error() {
    buy("none", 10, 100, 20, 200, 30, 300);
    buy("mens", 40, 400, 70, 700);

    assertThat(json(SomeExperiment.arms("x")).at("/arms/0/cuped"))
        .isEqualTo(Json.object().put("difference", "0.000000").put("standardError", "0.000000"));
  }

  @Test
  void of_one_client_alone_there_is_a_difference_and_no_error() {
    buy("none", 0, 100, 200, 200);
    buy("mens", 300, 100);

    JsonNode arm = json(SomeExperiment.arms("x", Map.of("mens", 2_000L))).at("/arms/0");

    assertThat(arm.path("difference").asText()).isEqualTo("200.000000");
    for (String unknown :
        List.of("/standardError", "/low", "/high", "/cuped/standardError", "/roi/low")) {
      assertThat(arm.at(unknown).isNull()).as(unknown).isTrue();
    }
    assertThat(arm.at("/roi/value").asText()).isEqualTo("5.500000");
  }

  @Test
  void without_anybody_in_the_control_nothing_is_compared() {
    buy("mens", 300, 100, 500, 400);

    JsonNode json = json(SomeExperiment.arms("x", Map.of("mens", 2_000L)));

    assertThat(json.path("state").asText()).isEqualTo("NO_CONTROL");
    assertThat(json.at("/control/clients").asInt()).isZero();
    assertThat(json.at("/control/mean").isNull()).isTrue();
    assertThat(json.at("/arms/0/mean").asText()).isEqualTo("400.000000");
    assertThat(json.at("/arms/0/difference").isNull()).isTrue();
    assertThat(json.at("/arms/0/roi").isNull()).isTrue();
  }

  @Test
  void before_the_window_has_ended_it_says_from_when_there_will_be_a_result() {
    JsonNode json =
        ExperimentResultJson.write(
            ExperimentResult.of(
                measuring(ASSIGNED.plusDays(WINDOW)), SomeExperiment.arms("x"), sums));

    assertThat(json.path("state").asText()).isEqualTo("MATURING");
    assertThat(json.path("reportedFrom").asText()).isEqualTo("2026-04-10");
    assertThat(json.path("control").isNull()).isTrue();
    assertThat(json.path("arms")).isEmpty();
    assertThat(json.path("pooled").isNull()).isTrue();
  }

  @Test
  void an_attribute_that_is_no_arm_is_said_to_be_none() {
    for (int arm = 0; arm < 51; arm++) {
      buy("arm-" + arm, 1, 1);
    }

    assertThat(json(SomeExperiment.arms("x")).path("state").asText()).isEqualTo("TOO_MANY_ARMS");
  }

  /**
   * Spend of which half is nothing and the rest has a long tail, in arms of unlike sizes and of two
   * margins; gifts bring a few of the treated to buy more, and most of them nothing. Of 1,000 draws
   * 95 % are to cover the truth.
   */
  @Test
  void intervals_cover_the_truth_in_93_to_97_percent_of_draws() {
    Random random = new Random(2_026);
    int draws = 1_000;
    int covered = 0;
    int adjusted = 0;
    int gained = 0;
    for (int draw = 0; draw < draws; draw++) {
      ArmSums control = arm(random, 300, 0);
      ArmSums treated = arm(random, 200, LIFTED);
      Contrast contrast = Contrast.of(treated, control, Margins.WHOLE);
      covered += covers(LIFT, contrast.difference(), contrast.error());
      adjusted += covers(LIFT, contrast.cuped(), contrast.cupedError());
      gained += covers(LIFT * MARGIN, contrast.gain(), contrast.gainError());
    }

    assertThat(covered).isBetween(draws * 93 / 100, draws * 97 / 100);
    assertThat(adjusted).isBetween(draws * 93 / 100, draws * 97 / 100);
    assertThat(gained).isBetween(draws * 93 / 100, draws * 97 / 100);
  }

  /**
   * Hold-outs of the 10th of March to the end of May, whose windows end on the 31st of July, of all
   * gifts, of objects, and of French residents; and arms that were assigned on the 10th of March.
   */
  @ParameterizedTest
  @CsvSource({
    "ALL, ALL, 2026-02, ''",
    "ALL, ALL, 2026-03, 'all other, arms other'",
    "ALL, ALL, 2026-04, all same",
    "ALL, ALL, 2026-05, all same",
    "ALL, ALL, 2026-06, ''",
    "ALL, ALL, 2026-Q1, 'all other, arms other'",
    "ALL, ALL, 2026-Q2, all other",
    "ALL, ALL, 2026, 'all other, arms other'",
    "ALL, ALL, 2025, ''",
    "MARKET, FR, 2026-03, french other",
    "MARKET, FR, 2026-04, french other",
    "MARKET, FR, 2026-06, ''",
    "MARKET, IT, 2026-03, ''",
    "TYPOLOGY, OBJECT, 2026-04, objects same",
    "TYPOLOGY, OBJECT, 2026-Q2, objects other",
    "TYPOLOGY, FLOWERS, 2026-04, ''",
  })
  void a_cell_names_the_arms_of_its_time_and_says_which_are_of_exactly_its_gifts(
      Dimension dimension, String value, String period, String experiments) {
    LocalDate to = LocalDate.of(2026, 5, 31);
    List<ExperimentResult> results =
        List.of(
            reported(heldTo("all", to, Set.of(), Set.of()), "offered", "held-out"),
            reported(SomeExperiment.arms("arms"), "none", "mens"),
            reported(heldTo("french", to, Set.of(new Country("FR")), Set.of()), "offered"),
            reported(heldTo("objects", to, Set.of(), Set.of(Typology.OBJECT)), "offered"));

    assertThat(
            reported(results).of(new CellKey(dimension, value), new Period(period)).stream()
                .map(arm -> arm.experiment() + (arm.sameGifts() ? " same" : " other")))
        .isEqualTo(experiments.isEmpty() ? List.of() : List.of(experiments.split(", ")));
  }

  @ParameterizedTest
  @CsvSource({"2026-Q2, true", "2026-07, true", "2026-Q3, false", "2026-08, ''"})
  void gifts_count_as_held_back_until_the_window_ends(String period, String same) {
    Experiment held = heldTo("all", LocalDate.of(2026, 8, 31), Set.of(), Set.of());

    assertThat(
            reported(List.of(reported(held, "offered", "held-out")))
                .of(CellKey.ALL, new Period(period)))
        .extracting(Cell.Arm::sameGifts)
        .isEqualTo(same.isEmpty() ? List.of() : List.of(Boolean.valueOf(same)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, 2026-07-31, true",
    "2026-03-09, 2026-07-31, false",
    "2026-03-10, 2026-08-01, false",
    "2025-01-01, 2026-03-10, false",
    "2025-01-01, 2026-03-09, ''",
    "2026-07-31, 2026-12-31, false",
    "2026-08-01, 2026-12-31, ''"
  })
  void only_days_that_the_run_measures_count(LocalDate from, LocalDate to, String same) {
    Experiment held = heldTo("all", LocalDate.of(2026, 8, 31), Set.of(), Set.of());

    assertThat(
            new ReportedArms(List.of(reported(held, "offered", "held-out")), from, to)
                .of(CellKey.ALL, new Period("2026")))
        .extracting(Cell.Arm::sameGifts)
        .isEqualTo(same.isEmpty() ? List.of() : List.of(Boolean.valueOf(same)));
  }

  /** Of a run over all days. */
  private static ReportedArms reported(List<ExperimentResult> results) {
    return new ReportedArms(results, LocalDate.of(2020, 1, 1), LocalDate.of(2029, 12, 31));
  }

  @Test
  void a_cell_lists_arms_of_whole_experiments_those_assigned_last_first_while_there_is_room() {
    List<ExperimentResult> results =
        List.of(armed("few", 4, 2), armed("a", 3, 50), armed("b", 2, 50), armed("c", 1, 50));

    assertThat(reported(results).of(CellKey.ALL, new Period("2026")))
        .hasSize(2 * 49 + 1)
        .extracting(Cell.Arm::experiment)
        .containsSubsequence("c", "b", "few")
        .doesNotContain("a");
  }

  /** With so many arms, one of them the control. */
  private static ExperimentResult armed(String id, int earlier, int arms) {
    Experiment experiment =
        new Experiment(
            new ExperimentId(id),
            SomeExperiment.ASSIGNED.minusDays(earlier),
            SomeExperiment.WINDOW,
            new Assignment.ByAttribute("arm", "arm-0"),
            Map.of());
    ExperimentSums sums = new ExperimentSums();
    for (int arm = 0; arm < arms; arm++) {
      sums.add(experiment.id(), "arm-" + arm, 1, 1, 1);
    }
    return ExperimentResult.of(MEASURING, experiment, sums);
  }

  /** Its windows end on the 31st of July. */
  private static Experiment heldTo(
      String id, LocalDate to, Set<Country> markets, Set<Typology> typologies) {
    return new Experiment(
        new ExperimentId(id),
        ASSIGNED,
        (int) ASSIGNED.until(LocalDate.of(2026, 7, 31), ChronoUnit.DAYS),
        new HoldOut(new BigDecimal("0.5"), markets, typologies, Set.of(), ASSIGNED, to),
        Map.of());
  }

  private static ExperimentResult reported(Experiment experiment, String... arms) {
    ExperimentSums sums = new ExperimentSums();
    for (String arm : Set.of(arms)) {
      sums.add(experiment.id(), arm, 1, 1, 1);
    }
    sums.add(experiment.id(), experiment.assignment().control(), 1, 1, 1);
    return ExperimentResult.of(measuring(LocalDate.of(2026, 8, 1)), experiment, sums);
  }

  private static int covers(double truth, Optional<BigDecimal> found, Optional<BigDecimal> error) {
    double away = Math.abs(found.orElseThrow().doubleValue() - truth);
    return away <= error.orElseThrow().multiply(Contrast.Z).doubleValue() ? 1 : 0;
  }

  /** Clients of whom a share is {@code lifted}; of each second one the margin is lower. */
  private static ArmSums arm(Random random, int clients, double lifted) {
    ArmSums sums = new ArmSums();
    for (int client = 0; client < clients; client++) {
      double taste = random.nextGaussian();
      long pre = random.nextBoolean() ? 0 : spent(0.5 * taste);
      long post = random.nextBoolean() ? 0 : spent(0.5 * taste + 0.3 * random.nextGaussian());
      long more =
          random.nextDouble() < lifted ? Math.round(-MORE * Math.log(random.nextDouble())) : 0;
      sums.add(post + more, pre, client % 2 == 0 ? PARTS : PARTS_LOWER);
    }
    return sums;
  }

  private static long spent(double normal) {
    return Math.round(20_000 * Math.exp(normal));
  }

  /** Clients of {@code arm}: what each bought after and before, in euros. */
  private void buy(String arm, long... euros) {
    for (int index = 0; index < euros.length; index += 2) {
      sums.add(new ExperimentId("x"), arm, 100 * euros[index], 100 * euros[index + 1], PARTS);
    }
  }

  private JsonNode json(Experiment experiment) {
    return Json.parse(
        Json.write(ExperimentResultJson.write(ExperimentResult.of(MEASURING, experiment, sums))));
  }

  private static Measuring measuring(LocalDate asOf) {
    return new Measuring(
        new RunParameters(
            asOf,
            asOf.minusMonths(12),
            asOf.minusDays(1),
            180,
            new Margins(new BigDecimal("0.65"), Map.of()),
            30,
            Bands.standard(2),
            List.of(),
            8),
        asOf,
        EUR,
        Set.of());
  }
}
