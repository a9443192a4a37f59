package io.largesse.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions that lose nothing. */
final class RatioTest {
  @ParameterizedTest
  @CsvSource({"1, 3, 0", "1, 2, 1", "2, 3, 1", "3, 2, 2", "5, 2, 3", "0, 7, 0", "7, 7, 1"})
  void halves_are_rounded_up(long of, long over, long rounded) {
    assertThat(Ratio.of(of).dividedBy(Ratio.of(over)).roundHalfUp(10)).isEqualTo(rounded);
  }

  @Test
  void what_is_too_large_is_cut_off() {
    assertThat(Ratio.of(Long.MAX_VALUE).times(Ratio.of(1_000)).roundHalfUp(99)).isEqualTo(99);
  }

  @Test
  void a_third_and_two_thirds_are_one() {
    Ratio third = Ratio.of(1).dividedBy(Ratio.of(3));
    assertThat(third.plus(third).plus(third)).isEqualByComparingTo(Ratio.of(1));
  }

  @Property
  void a_decimal_is_itself(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long units,
      @ForAll @LongRange(min = 0, max = 12) long decimals) {
    BigDecimal decimal = BigDecimal.valueOf(units, (int) decimals);
    assertThat(Ratio.of(decimal).roundHalfUp(Long.MAX_VALUE))
        .isEqualTo(decimal.setScale(0, RoundingMode.HALF_UP).longValueExact());
    assertThat(Ratio.of(decimal)).isEqualByComparingTo(Ratio.of(decimal.stripTrailingZeros()));
  }
}
