package io.largesse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.experiment.ExperimentState;
import io.largesse.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrialJsonTest {
  @Test
  void arms_and_all_of_them_as_one_are_read_with_what_is_known_of_them() {
    Trial trial =
        TrialJson.read(
            Json.parse(
                """
                {"experiment":"spring","state":"REPORTED","assignedAt":"2026-03-01","windowDays":14,
                 "reportedFrom":"2026-03-16","currency":"EUR",
                 "control":{"arm":"none","clients":21306,"mean":"0.652789"},
                 "arms":[{"arm":"mens","clients":21307,"mean":"1.422617","difference":"0.769827",
                   "standardError":"0.145247","low":"0.485149","high":"1.054505",
                   "cuped":{"difference":"0.767438","standardError":"0.145215"},
                   "roi":{"value":"2.0793","low":"0.9406","high":"3.2180"}}],
                 "pooled":{"clients":1,"mean":"1.000000","difference":null,"standardError":null,
                   "low":null,"high":null,"cuped":{"difference":null,"standardError":null},
                   "roi":null}}
                """));

    assertThat(trial.control())
        .hasValue(new Trial.Control("none", 21_306, Optional.of(new BigDecimal("0.652789"))));
    assertThat(trial.arms()).hasSize(2);
    assertThat(trial.arms().getFirst())
        .isEqualTo(
            new Trial.Arm(
                Optional.of("mens"),
                21_307,
                range("0.769827", "0.485149", "1.054505"),
                Optional.of(new BigDecimal("0.767438")),
                range("2.0793", "0.9406", "3.2180")));
    assertThat(trial.arms().getLast().name()).isEmpty();
    assertThat(trial.arms().getLast().roi().value()).isEmpty();
  }

  @Test
  void what_cannot_be_told_yet_says_from_when_on() {
    Trial trial =
        TrialJson.read(
            Json.parse(
                """
                {"experiment":"spring","state":"MATURING","assignedAt":"2026-03-01",
                 "windowDays":14,"reportedFrom":"2026-03-16","currency":"EUR",
                 "control":null,"arms":[],"pooled":null}
                """));

    assertThat(trial.state()).isEqualTo(ExperimentState.MATURING);
    assertThat(trial.reportedFrom()).isEqualTo(LocalDate.of(2026, 3, 16));
    assertThat(trial.control()).isEmpty();
    assertThat(trial.arms()).isEmpty();
  }

  private static Trial.Range range(String value, String low, String high) {
    return new Trial.Range(
        Optional.of(new BigDecimal(value)),
        Optional.of(new BigDecimal(low)),
        Optional.of(new BigDecimal(high)));
  }
}
