package io.largesse.report;

import static io.largesse.report.SomeCells.cell;
import static io.largesse.report.SomeCells.incremental;
import static io.largesse.report.SomeCells.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.experiment.Experiment;
import io.largesse.experiment.SomeExperiment;
import io.largesse.language.Language;
import io.largesse.place.Country;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.Incremental;
import io.largesse.roi.Period;
import io.largesse.roi.Remark;
import io.largesse.roi.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTest {
  private static final Incremental FIGURES = incremental(520, 495, 78, 40, -20, 300);

  private final Reading reading =
      new Reading(Language.EN, SampleContent.content().run().parameters());
  private final Advice advice = new Advice(Language.EN, SampleContent.content().run());

  @Test
  void what_pays_back_says_how_much_by_the_more_cautious_matching_and_to_confirm_it() {
    Cell cell = of(State.POSITIVE, 900, FIGURES);

    assertThat(reading.worth(cell))
        .isEqualTo(
            "Both matchings agree that the gifts brought back more than they cost. By the"
                + " more cautious matching: +0.97 per unit of cost, between +0.01 and +1.94;"
                + " 43,725\u00a0EUR beyond the cost in total.");
    assertThat(reading.worth(cell)).doesNotContain("not known");
    assertThat(advice.of(cell)).hasValueSatisfying(next -> assertThat(next).contains("hold"));
  }

  @Test
  void what_cannot_be_told_says_what_would_settle_it() {
    Cell cell = of(State.INCONCLUSIVE, 900, FIGURES);

    assertThat(reading.worth(cell)).contains("Less than 218.40\u00a0EUR more an episode");
    assertThat(advice.of(cell))
        .hasValue(
            "To settle it: 1,871 matched episodes, or a hold-out of 4,210 clients without gifts"
                + " and as many with.");
  }

  @Test
  void a_dip_says_how_deep_it_was_and_that_only_a_hold_out_tells() {
    Cell cell =
        cell(
            Dimension.MARKET,
            "IT",
            "2025",
            State.NOT_CREDIBLE,
            900,
            incremental(610, 640, 90, -30, -260, 300),
            Set.of(Remark.DIP));

    assertThat(reading.worth(cell)).contains("(−260.00\u00a0EUR an episode)");
    assertThat(advice.of(cell))
        .hasValue("Only a hold-out tells: 3,950 clients without gifts, and as many with.");
  }

  @Test
  void matchings_that_contradict_each_other_say_so() {
    assertThat(reading.worth(of(State.NOT_CREDIBLE, 900, FIGURES)))
        .startsWith("The two matchings contradict each other");
  }

  @Test
  void too_few_says_of_how_many_or_that_too_few_are_alike() {
    assertThat(reading.worth(of(State.TOO_FEW, 20, unknown())))
        .isEqualTo("Matched episodes: 16, where 30 are the least: too few to tell.");
    assertThat(reading.worth(of(State.TOO_FEW, 900, unknown()))).startsWith("Too few clients");
  }

  @Test
  void what_is_maturing_says_until_when_to_wait() {
    Cell cell = cell(Dimension.ALL, "ALL", "2026-Q3", State.MATURING, 911, unknown(), Set.of());

    assertThat(reading.worth(cell)).startsWith("No episode (of 911) has seen its 180 days end");
    assertThat(advice.of(cell)).hasValue("Wait until 2027-03-30 (still maturing: 911).");
  }

  @Test
  void one_episode_that_outweighs_the_others_is_pointed_at() {
    Cell cell =
        cell(
            Dimension.MARKET,
            "US",
            "2025",
            State.INCONCLUSIVE,
            900,
            FIGURES,
            Set.of(Remark.DOMINANT));

    assertThat(reading.worth(cell)).contains("One episode alone makes 31.2\u00a0%");
  }

  @Test
  void gifts_whose_cost_is_not_known_are_said_to_flatter_the_return() {
    Cell cell =
        cell(
            Dimension.MARKET,
            "US",
            "2025",
            State.POSITIVE,
            900,
            FIGURES,
            Set.of(Remark.COST_UNKNOWN));

    assertThat(reading.worth(cell))
        .endsWith(
            "Episodes with gifts whose cost is not known: 90. They count as if they had cost"
                + " nothing: any return is at most what is said here.");
    assertThat(advice.of(cell))
        .hasValueSatisfying(
            next -> assertThat(next).contains("missing costs").doesNotContain("Go on"));
  }

  @Test
  void what_does_not_pay_back_says_how_much_by_the_matching_that_is_kinder() {
    Cell cell = of(State.NEGATIVE, 840, incremental(20, 40, 45, -15, 10, 300));

    assertThat(reading.worth(cell))
        .isEqualTo(
            "Both matchings agree that the gifts brought back less than they cost. By the kinder"
                + " matching: −0.83 per unit of cost, between −1.26 and −0.39; in total"
                + " 37,200\u00a0EUR less than the cost.");
  }

  @Test
  void what_more_of_the_same_would_hardly_settle_says_so() {
    Cell cell =
        SomeCells.needing(
            new Cell.Needed(Optional.of(196L), Optional.of(4_210L)),
            400,
            of(State.INCONCLUSIVE, 900, FIGURES));

    assertThat(advice.of(cell))
        .hasValue(
            "More episodes of the same kind would hardly settle it: as many as that should take"
                + " are matched already. A hold-out would tell more: 4,210 clients without gifts,"
                + " and as many with.");
  }

  @Test
  void never_fewer_episodes_are_asked_for_than_a_figure_needs() {
    Cell cell =
        SomeCells.needing(
            new Cell.Needed(Optional.of(3L), Optional.of(4_210L)),
            10,
            of(State.TOO_FEW, 20, FIGURES));

    assertThat(advice.of(cell))
        .hasValue(
            "To settle it: 30 matched episodes, or a hold-out of 4,210 clients without gifts and"
                + " as many with.");
  }

  @ParameterizedTest
  @CsvSource({
    "1871, 0, 'To settle it: 1,871 matched episodes.'",
    "0, 4210, 'To settle it: a hold-out of 4,210 clients without gifts and as many with.'",
    "0, 0, How many more would settle it cannot be said yet.",
  })
  void what_is_not_known_is_left_out(long episodes, long heldOut, String said) {
    Cell cell =
        SomeCells.needing(
            new Cell.Needed(Optional.of(episodes), Optional.of(heldOut)),
            400,
            of(State.INCONCLUSIVE, 900, FIGURES));

    assertThat(advice.of(cell)).hasValue(said);
  }

  @Test
  void a_hold_out_of_all_goes_before_and_is_named_with_its_days() {
    assertThat(beside(SampleContent.SPRING))
        .endsWith(
            "Trust the hold-out spring-hold-out (2026-03-05 to 2026-04-30) before this: its clients"
                + " were drawn at random, and it speaks of the same gifts.");
  }

  @Test
  void a_hold_out_of_some_days_of_the_period_speaks_of_the_gifts_of_these() {
    Cell cell = SomeCells.beside(SampleContent.SPRING, false, of(State.POSITIVE, 900, FIGURES));

    assertThat(advice.of(cell).orElseThrow())
        .endsWith(
            "Trust the hold-out spring-hold-out (2026-03-05 to 2026-04-30) before this for the"
                + " gifts of its days: its clients were drawn at random.");
  }

  @Test
  void a_hold_out_of_some_markets_speaks_of_nearly_the_same_gifts() {
    assertThat(
            beside(
                SomeExperiment.holdOut(
                    "japan", "0.10", Set.of(new Country("JP")), Set.of(), Set.of())))
        .endsWith(
            "Trust the hold-out japan (2026-03-10 to 2026-04-09) before this for the gifts of its"
                + " days, or nearly these: its clients were drawn at random by where they"
                + " reside.");
  }

  @Test
  void an_experiment_by_attribute_speaks_of_what_it_tested_alone() {
    assertThat(beside(SomeExperiment.arms("mailing")))
        .endsWith(
            "Clients were drawn at random in an experiment of this time, mailing (2026-03-10 to"
                + " 2026-04-09): for what it tested, trust it before this.")
        .doesNotContain("these gifts", "same gifts");
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2026-06-30",
    "2025-Q1, 2025-09-28",
    "2026-02, 2026-08-28",
    "2026-Q4, 2027-05-27",
    "2026, 2027-05-27",
  })
  void all_is_mature_when_the_last_window_of_the_period_has_ended(String period, String day) {
    assertThat(Days.matureFrom(new Period(period), SampleContent.content().run().parameters()))
        .hasToString(day);
  }

  private static Cell of(State state, long episodes, Incremental figures) {
    return cell(Dimension.MARKET, "FR", "2025", state, episodes, figures, Set.of());
  }

  private static String beside(Experiment experiment) {
    Content.Facts of = SampleContent.content().run();
    Content.Facts facts =
        new Content.Facts(
            of.id(),
            of.parameters(),
            of.days(),
            List.of(SomeExperiment.arms("other"), experiment),
            of.notRead(),
            of.ended(),
            of.codeVersion(),
            of.pinned(),
            of.read(),
            of.unreadable());
    return new Advice(Language.EN, facts)
        .of(SomeCells.beside(experiment, of(State.POSITIVE, 900, FIGURES)))
        .orElseThrow();
  }
}
