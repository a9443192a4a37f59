package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cells of sums that are written down: 40 episodes of 100.00 each, with a margin of a half. */
final class ReckoningTest {
  private static final Period PERIOD = new Period("2026-03");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final long EPISODES = 40;
  private static final long COST = 10_000;
  private static final double[] NO_MEANS = new double[Replicates.WHOLE + 1];
  private static final double MARGIN = Margins.WHOLE / 2.0;

  private final CellSums sums = new CellSums();

  ReckoningTest() {
    sums.episodes = EPISODES;
    sums.mature = EPISODES;
    sums.matched = EPISODES;
    sums.cost = EPISODES * COST;
    sums.matchedCost = EPISODES * COST;
    sums.margins = EPISODES * Margins.WHOLE / 2;
    sums.matchedPre = EPISODES * 50_000;
    for (int episode = 0; episode < EPISODES; episode++) {
      long post = episode % 2 == 0 ? 0 : 20_000;
      sums.post += post;
      sums.postSquares.addProduct(post, post);
    }
    estimate(Matching.ONE_BACK, 0, 100);
    estimate(Matching.TWO_BACK, 0, 100);
  }

  @Test
  void nothing_at_all_is_no_data() {
    assertThat(cell(new CellSums()).state()).isEqualTo(State.NO_DATA);
    assertThat(Cell.none(CellKey.ALL, PERIOD, SomeBase.EUR).state()).isEqualTo(State.NO_DATA);
  }

  @Test
  void episodes_whose_windows_run_are_maturing() {
    CellSums young = new CellSums();
    young.episodes = 3;

    assertThat(cell(young).state()).isEqualTo(State.MATURING);
    assertThat(cell(young).cost().total().units()).isZero();
    assertThat(cell(young).cost().mean()).isEmpty();
    assertThat(cell(young).incremental()).isEqualTo(Incremental.UNKNOWN);
  }

  @Test
  void fewer_matched_episodes_than_asked_for_are_too_few() {
    both(30_000, 100);
    sums.matched = 29;
    assertThat(cell(sums).state()).isEqualTo(State.TOO_FEW);

    sums.matched = 30;
    assertThat(cell(sums).state()).isEqualTo(State.POSITIVE);
  }

  @Test
  void where_a_look_back_has_nothing_left_there_are_too_few() {
    both(30_000, 100);
    sums.replicates[Matching.TWO_BACK.index()] = new Replicates();
    Cell cell = cell(sums);

    assertThat(cell.state()).isEqualTo(State.TOO_FEW);
    assertThat(cell.incremental().drift().value()).isEmpty();
    assertThat(cell.incremental().conservative()).isEqualTo(Estimate.UNKNOWN);
    assertThat(cell.incremental().with().effect().low()).isPresent();
    assertThat(cell.needed().episodes()).isEmpty();
    assertThat(cell.needed().heldOut()).isPresent();
  }

  @Test
  void where_one_replicate_has_nothing_left_there_are_too_few() {
    both(30_000, 100);
    Replicates drift = new Replicates();
    for (int index = 1; index <= Replicates.WHOLE; index++) {
      drift.add(index, index + 1, NO_MEANS, 1, 5, 0, 5, 5);
    }
    sums.replicates[Matching.TWO_BACK.index()] = drift;

    assertThat(cell(sums).state()).isEqualTo(State.TOO_FEW);
    assertThat(cell(sums).incremental().drift().value()).contains(euros("0.05"));
    assertThat(cell(sums).incremental().drift().low()).isEmpty();
  }

  @Test
  void a_dip_is_not_credible_however_good_the_return() {
    both(30_000, 100);
    estimate(Matching.ONE_BACK, -1_000, 1);

    assertThat(cell(sums).state()).isEqualTo(State.NOT_CREDIBLE);
    assertThat(cell(sums).remarks()).containsExactly(Remark.DIP);
  }

  @Test
  void returns_that_contradict_each_other_are_not_credible() {
    estimate(Matching.WITH, 30_000, 100);
    estimate(Matching.WITHOUT, 10_000, 100);

    assertThat(cell(sums).state()).isEqualTo(State.NOT_CREDIBLE);
    assertThat(cell(sums).remarks()).isEmpty();
  }

  @Test
  void two_returns_above_zero_are_positive() {
    both(30_000, 100);
    Cell cell = cell(sums);

    assertThat(cell.state()).isEqualTo(State.POSITIVE);
    assertThat(cell.incremental().with().effect().value()).contains(euros("300.00"));
    assertThat(cell.incremental().with().gain().value()).contains(euros("50.00"));
    assertThat(cell.incremental().with().roi().value()).contains(new BigDecimal("0.500000"));
    assertThat(cell.incremental().with().total()).contains(euros("2000.00"));
    assertThat(cell.needed()).isEqualTo(new Cell.Needed(Optional.empty(), Optional.empty()));
  }

  @Test
  void a_drift_above_zero_is_taken_off_what_is_claimed() {
    both(30_000, 100);
    estimate(Matching.TWO_BACK, 12_000, 100);
    Cell cell = cell(sums);

    assertThat(cell.state()).isEqualTo(State.INCONCLUSIVE);
    assertThat(cell.incremental().withoutAdjusted().effect().value()).contains(euros("180.00"));
    assertThat(cell.incremental().withoutAdjusted().gain().value()).contains(euros("-10.00"));
    assertThat(cell.incremental().withoutAdjusted().total()).contains(euros("-400.00"));
    assertThat(cell.incremental().conservative()).isEqualTo(cell.incremental().withoutAdjusted());
  }

  @Test
  void a_drift_below_zero_is_not_added() {
    both(30_000, 100);
    estimate(Matching.TWO_BACK, -12_000, 100);

    assertThat(cell(sums).incremental().withoutAdjusted())
        .isEqualTo(cell(sums).incremental().without());
  }

  @Test
  void two_returns_below_zero_are_negative_though_the_drift_would_say_so_too() {
    both(10_000, 100);

    assertThat(cell(sums).state()).isEqualTo(State.NEGATIVE);
  }

  @Test
  void a_return_that_may_be_zero_is_inconclusive_and_says_what_would_settle_it() {
    both(20_000, 4_000);
    Cell cell = cell(sums);
    // The effects of the replicates lie 4,000 to either side: their jackknife's error is this.
    double error = Math.sqrt(31) * 4_000;
    double breakEven = 20_000;
    double variance = EPISODES * 10_000.0 * 10_000 / (EPISODES - 1);

    assertThat(cell.state()).isEqualTo(State.INCONCLUSIVE);
    assertThat(cell.incremental().with().standardError())
        .contains(new Money(Math.round(error), SomeBase.EUR));
    assertThat(cell.incremental().detectable())
        .contains(new Money(Math.round(2.8 * error), SomeBase.EUR));
    assertThat(cell.incremental().detectableShare().orElseThrow().doubleValue())
        .isCloseTo(2.8 * error / 50_000, within(1e-6));
    assertThat(cell.needed().episodes())
        .contains((long) Math.ceil(EPISODES * Math.pow(2.8 * error / breakEven, 2)));
    assertThat(cell.needed().heldOut())
        .contains((long) Math.ceil(15.7 * variance / breakEven / breakEven));
  }

  @Test
  void gifts_that_cost_nothing_have_a_state_and_no_ratio() {
    sums.cost = 0;
    sums.matchedCost = 0;
    estimate(Matching.WITH, 3_000, 100, 0);
    estimate(Matching.WITHOUT, 3_000, 100, 0);
    Cell cell = cell(sums);

    assertThat(cell.state()).isEqualTo(State.POSITIVE);
    assertThat(cell.incremental().with().roi().value()).isEmpty();
    assertThat(cell.incremental().with().gain().value()).contains(euros("15.00"));
    assertThat(cell.attributed().roi()).isEmpty();
    assertThat(cell.coverage().cost()).isEmpty();
  }

  @Test
  void an_episode_of_more_than_a_quarter_of_all_differences_dominates() {
    both(30_000, 100);
    sums.absolute[Matching.WITH.index()] = 100;
    sums.largest[Matching.WITH.index()] = 25;
    assertThat(cell(sums).remarks()).isEmpty();

    sums.absolute[Matching.WITHOUT.index()] = 100;
    sums.largest[Matching.WITHOUT.index()] = 25.1;
    assertThat(cell(sums).remarks()).containsExactly(Remark.DOMINANT);
    assertThat(cell(sums).incremental().dominance()).contains(new BigDecimal("0.251000"));
  }

  @Test
  void gifts_whose_cost_is_not_known_are_counted_and_remarked_on() {
    both(30_000, 100);
    assertThat(cell(sums).remarks()).isEmpty();

    sums.withoutCost = 3;

    assertThat(cell(sums).episodes().withoutCost()).isEqualTo(3);
    assertThat(cell(sums).remarks()).containsExactly(Remark.COST_UNKNOWN);
    assertThat(cell(sums).state()).isEqualTo(State.POSITIVE);
  }

  @Test
  void more_than_can_be_counted_is_not_said_to_be_needed() {
    both(10_000, 100_000);
    sums.margins = 1_000_000_000_000_000_000L;
    sums.cost = 1;
    Cell.Needed needed = cell(sums).needed();

    assertThat(needed.episodes()).isEmpty();
    assertThat(needed.heldOut()).isEmpty();
  }

  @Test
  void margins_of_more_revenue_than_a_long_holds_in_parts_add_up() {
    long post = Long.MAX_VALUE / Margins.WHOLE;
    sums.weightedPost.addProduct(post, Margins.WHOLE);
    sums.weightedPost.addProduct(post, Margins.WHOLE);
    sums.cost = post;

    assertThat(cell(sums).attributed().roi()).contains(new BigDecimal("1.000000"));
  }

  private void both(double effect, double apart) {
    estimate(Matching.WITH, effect, apart);
    estimate(Matching.WITHOUT, effect, apart);
  }

  private void estimate(Matching matching, double effect, double apart) {
    estimate(matching, effect, apart, COST);
  }

  /** An effect whose replicates lie {@code apart} to either side of it in turn. */
  private void estimate(Matching matching, double effect, double apart, long cost) {
    Replicates replicates = new Replicates();
    for (int index = 0; index <= Replicates.WHOLE; index++) {
      double each = index == Replicates.WHOLE ? effect : effect + (index % 2 == 0 ? apart : -apart);
      replicates.add(
          index,
          index + 1,
          NO_MEANS,
          EPISODES,
          EPISODES * each,
          0,
          EPISODES * each * MARGIN,
          EPISODES * cost);
    }
    sums.replicates[matching.index()] = replicates;
  }

  private static Cell cell(CellSums sums) {
    Measuring plain = TimingTest.measuring(DAY, DAY, DAY, DAY);
    RunParameters with = plain.parameters();
    RunParameters parameters =
        new RunParameters(
            DAY, DAY, DAY, 30, with.margins(), 30, with.bands(), with.stratifyBy(), 1);
    return new Reckoning(
            new Measuring(parameters, DAY, SomeBase.EUR, plain.axes()), Randomised.NONE)
        .cell(CellKey.ALL, PERIOD, sums, sums.episodes);
  }

  private static Money euros(String amount) {
    return Money.of(new BigDecimal(amount), SomeBase.EUR);
  }
}
