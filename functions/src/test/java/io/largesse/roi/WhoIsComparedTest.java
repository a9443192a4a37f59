package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run of March 2026 with windows of 30 days: who is compared, and who is not and why. */
final class WhoIsComparedTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate FIFTEENTH = LocalDate.of(2026, 3, 15);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

  @ParameterizedTest
  @CsvSource({"-61, 1", "-60, 0", "0, 0", "30, 0", "31, 1"})
  void a_control_was_given_nothing_around_the_15th(int off, long controls) {
    assertThat(controls(new Someone().given(FIFTEENTH.plusDays(off)), AS_OF)).isEqualTo(controls);
  }

  @ParameterizedTest
  @CsvSource({"7, -14, 0", "7, 7, 0", "7, 16, 0", "7, -15, 1", "7, 17, 1"})
  void a_control_opens_no_episode_in_the_month(int window, int off, long controls) {
    Measuring whole = TimingTest.measuring(AS_OF, FIRST, LAST, AS_OF);
    RunParameters with = whole.parameters();
    Measuring measuring =
        new Measuring(
            new RunParameters(
                AS_OF, FIRST, LAST, window, with.margins(), 1, with.bands(), with.stratifyBy(), 1),
            AS_OF,
            whole.reference(),
            whole.axes());

    assertThat(controls(measuring, new Someone().given(FIFTEENTH.plusDays(off))))
        .isEqualTo(controls);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15, 1", "2026-03-16, 0"})
  void the_tenure_of_a_control_has_begun(LocalDate since, long controls) {
    assertThat(controls(new Someone().since(since), AS_OF)).isEqualTo(controls);
    assertThat(controls(new Someone().neverSince().bought(since, 100), AS_OF)).isEqualTo(controls);
    assertThat(controls(new Someone().neverSince(), AS_OF)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2026-04-14, 0", "2026-04-15, 1"})
  void the_window_of_a_control_has_ended(LocalDate asOf, long controls) {
    assertThat(controls(new Someone(), asOf)).isEqualTo(controls);
  }

  @ParameterizedTest
  @CsvSource({"2030-10-15, 1", "2030-10-16, 0"})
  void five_windows_of_a_control_are_kept(LocalDate today, long controls) {
    // 150 days before the 15th of March 2026 is the 16th of October 2025.
    assertThat(controls(TimingTest.measuring(AS_OF, FIRST, LAST, today), new Someone()))
        .isEqualTo(controls);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 2026-04-30, 0", "2026-03-31, 2026-05-01, 1"})
  void a_run_may_end_before_the_15th_of_its_month(LocalDate day, LocalDate asOf, long mature) {
    assertThat(march(asOf, day).mature()).isEqualTo(mature);
    assertThat(controls(TimingTest.measuring(AS_OF, FIRST, FIRST, AS_OF), new Someone())).isOne();
  }

  @ParameterizedTest
  @CsvSource({"61, 0", "60, 1"})
  void an_episode_soon_after_another_gift_is_a_repeat(int before, long repeats) {
    Cell.Episodes episodes = march(AS_OF, FIFTEENTH.minusDays(before), FIFTEENTH);

    assertThat(episodes.repeat()).isEqualTo(repeats);
    assertThat(episodes.matched()).isEqualTo(1 - repeats);
  }

  @Test
  void too_early_comes_before_repeat() {
    Measuring later = TimingTest.measuring(AS_OF, FIRST, LAST, LocalDate.of(2030, 10, 16));
    Cell.Episodes episodes = all(later, new Someone().given(FIFTEENTH.minusDays(40), FIFTEENTH));

    assertThat(episodes.tooEarly()).isOne();
    assertThat(episodes.repeat()).isZero();
  }

  @Test
  void an_episode_of_whom_nobody_is_alike_has_no_control() {
    Cell.Episodes episodes =
        all(
            TimingTest.measuring(AS_OF, FIRST, LAST, AS_OF),
            new Someone().bought(FIFTEENTH.minusDays(9), 900_000).given(FIFTEENTH));

    assertThat(episodes.noControl()).isOne();
  }

  @Test
  void episodes_are_those_of_the_days_that_are_measured() {
    assertThat(march(AS_OF, FIRST).all()).isOne();
    assertThat(march(AS_OF, LAST).all()).isOne();
    assertThat(
            WholeRun.of(
                    TimingTest.measuring(AS_OF, FIRST, LAST, AS_OF),
                    base(new Someone().given(FIRST.minusDays(1))))
                .cells())
        .isEmpty();
    assertThat(
            WholeRun.of(
                    TimingTest.measuring(AS_OF, FIRST, LAST, AS_OF),
                    base(new Someone().given(LAST.plusDays(1))))
                .cells())
        .isEmpty();
  }

  /** The episodes of a client who was given something on {@code days}, beside one who was not. */
  private static Cell.Episodes march(LocalDate asOf, LocalDate... days) {
    return all(TimingTest.measuring(asOf, FIRST, LAST, asOf), new Someone().given(days));
  }

  private static Cell.Episodes all(Measuring measuring, Someone someone) {
    return WholeRun.of(measuring, base(someone)).cells().getFirst().episodes();
  }

  private static Map<ClientId, History> base(Someone someone) {
    Map<ClientId, History> base = new LinkedHashMap<>();
    base.put(new ClientId("someone"), someone.history());
    base.put(new ClientId("other"), new Someone().history());
    return base;
  }

  private static long controls(Someone someone, LocalDate asOf) {
    return controls(TimingTest.measuring(asOf, FIRST, LAST, asOf), someone);
  }

  private static long controls(Measuring measuring, Someone someone) {
    return WholeRun.of(measuring, Map.of(new ClientId("someone"), someone.history()))
        .whole()
        .counts()
        .controls();
  }
}
