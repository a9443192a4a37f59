package io.largesse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ScaleTest {
  @Test
  void a_value_far_away_falls_off_rather_than_press_the_others_together() {
    double[] values = {-1, -0.5, 0, 0.5, 1, 1.2, 1.5, 0.7, 0.2, -0.3, 90};

    Scale scale = Scale.of(values, 0, 100);

    assertThat(scale.has(90)).isFalse();
    assertThat(scale.at(90)).isEqualTo(100);
    assertThat(scale.has(1.5)).isTrue();
    assertThat(Scale.whole(values, 0, 100).has(90)).isTrue();
  }

  @Property(tries = 200)
  void zero_is_on_every_scale_and_a_tick_of_it(
      @ForAll @Size(max = 20) List<@DoubleRange(min = -1e7, max = 1e7) Double> values) {
    Scale scale = Scale.of(values.stream().mapToDouble(Double::doubleValue).toArray(), 100, 0);

    assertThat(scale.has(0)).isTrue();
    assertThat(scale.ticks())
        .hasSizeBetween(1, 8)
        .anyMatch(tick -> tick.signum() == 0)
        .allMatch(tick -> scale.has(tick.doubleValue()));
    assertThat(scale.at(scale.low())).isEqualTo(100);
    assertThat(scale.at(scale.high())).isEqualTo(0);
  }

  @Test
  void without_values_there_is_still_a_scale() {
    assertThat(Scale.of(new double[0], 0, 100).ticks())
        .contains(new BigDecimal("0.00"), new BigDecimal("0.50"));
  }
}
