package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BandingTest {
  private final Banding banding = new Banding(Bands.standard(2));

  @ParameterizedTest
  @CsvSource({
    "-1, 0",
    "0, 0",
    "1, 1",
    "50000, 1",
    "50001, 2",
    "100000, 2",
    "100001, 3",
    "200000, 3",
    "200001, 4",
    "500000, 4",
    "500001, 5",
    "1000000, 5",
    "1000001, 6",
    "2000000, 6",
    "2000001, 7",
    "5000000, 7",
    "5000001, 8"
  })
  void money_at_an_edge_is_in_the_band_below(long cents, int band) {
    assertThat(banding.money(cents)).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({"75000, 1", "75001, 2", "1, 1", "0, 0"})
  void two_thirds_are_compared_exactly(long cents, int band) {
    assertThat(banding.twoThirds(cents)).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "30, 0", "31, 1", "90, 1", "91, 2", "180, 2", "181, 3", "365, 3", "366, 4"})
  void recency_at_an_edge_is_in_the_band_below(int days, int band) {
    assertThat(banding.recency(1_000, 1_000 + days)).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({"1000"})
  void never_is_above_every_edge(int day) {
    assertThat(banding.recency(Spending.NEVER, day)).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"-5, 0", "0, 0", "365, 0", "366, 1", "1095, 1", "1096, 2"})
  void tenure_not_begun_is_none(int days, int band) {
    assertThat(banding.tenure(2_000 - days, 2_000)).isEqualTo(band);
    assertThat(new Banding(new Bands(List.of(), List.of(), List.of())).tenure(0, 2_000)).isZero();
  }
}
