package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.roi.PlantedBase.Choice;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few seeded draws of each kind; the benchmarks make as many as the method's table. */
final class PlantedTruthsTest {
  private static final int CLIENTS = 3_000;
  private static final int GIFTS = 24;
  private static final int CLIENTS_FEW = 1_500;
  private static final int GIFTS_FEW = 9;
  private static final int DRAWS = 10;
  private static final int CLIENTS_MANY = 8_000;
  private static final int GIFTS_MANY = 48;
  private static final double NOTHING = 0;
  private static final double LIFT = 0.3;

  @ParameterizedTest
  @EnumSource(
      names = {"LEVEL", "TREND", "GROW"},
      mode = EnumSource.Mode.EXCLUDE)
  void where_gifts_bring_nothing_no_return_is_claimed(Choice choice) {
    for (long seed = 0; seed < 2; seed++) {
      Cell cell = new PlantedBase(seed, choice, CLIENTS, GIFTS, NOTHING).cell();

      assertThat(cell.state()).isNotIn(State.POSITIVE, State.TOO_FEW);
      assertThat(cell.needed().heldOut()).isEmpty();
    }
  }

  /** Those of which the method's table has the most: 2 % of draws, and up to 5 % are allowed. */
  @ParameterizedTest
  @EnumSource(names = {"LEVEL", "TREND", "GROW"})
  void where_gifts_follow_the_client_hardly_any_draw_claims_a_return_of_nothing(Choice choice) {
    List<State> states =
        LongStream.range(10, 10 + DRAWS)
            .mapToObj(seed -> new PlantedBase(seed, choice, CLIENTS_FEW, GIFTS_FEW, NOTHING))
            .map(base -> base.cell().state())
            .toList();

    assertThat(states).doesNotContain(State.TOO_FEW);
    assertThat(states).filteredOn(State.POSITIVE::equals).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DIP", "MILD_DIP"})
  void gifts_to_clients_who_had_just_bought_less_are_not_credible(Choice choice) {
    Cell cell = new PlantedBase(3, choice, CLIENTS, GIFTS, NOTHING).cell();

    assertThat(cell.state()).isEqualTo(State.NOT_CREDIBLE);
    assertThat(cell.remarks()).contains(Remark.DIP);
    assertThat(cell.incremental().dip().high().orElseThrow().units()).isNegative();
  }

  @ParameterizedTest
  @EnumSource(names = {"LEVEL", "TREND", "GROW"})
  void what_gifts_bring_is_found_where_they_follow_the_client(Choice choice) {
    Cell cell = new PlantedBase(3, choice, CLIENTS_MANY, GIFTS_MANY, LIFT).cell();

    assertThat(cell.state()).isEqualTo(State.POSITIVE);
    assertThat(cell.coverage().episodes().orElseThrow()).isGreaterThan(new BigDecimal("0.8"));
  }

  @ParameterizedTest
  @EnumSource(names = "RECENT")
  void where_gifts_follow_purchases_history_alone_cannot_settle_it(Choice choice) {
    Cell cell = new PlantedBase(3, choice, CLIENTS_MANY, GIFTS_MANY, LIFT).cell();

    assertThat(cell.state()).isEqualTo(State.INCONCLUSIVE);
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "YEAR", "MIX"})
  void the_truth_lies_between_the_two_matchings(Choice choice) {
    PlantedBase base = new PlantedBase(2, choice, CLIENTS, GIFTS, LIFT);
    Incremental incremental = base.cell().incremental();

    assertThat(100 * base.planted())
        .isBetween(
            (double)
                Math.min(
                    incremental.with().effect().low().orElseThrow().units(),
                    incremental.withoutAdjusted().effect().low().orElseThrow().units()),
            (double)
                Math.max(
                    incremental.with().effect().high().orElseThrow().units(),
                    incremental.without().effect().high().orElseThrow().units()));
  }

  @Test
  void a_handful_of_gifts_is_too_few_and_says_how_many_it_would_take() {
    Cell cell = new PlantedBase(1, Choice.LEVEL, CLIENTS, 2, LIFT, 10_000).cell();

    assertThat(cell.state()).isEqualTo(State.TOO_FEW);
    assertThat(cell.episodes().matched()).isBetween(2L, 29L);
    assertThat(cell.needed().episodes().orElseThrow()).isGreaterThan(cell.episodes().matched());
    assertThat(cell.needed().heldOut().orElseThrow()).isPositive();
  }
}
