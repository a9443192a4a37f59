package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PackedSumsProperties {
  private static final int ROWS = 130;
  private static final int MONTHS = 3;

  /** What is added to a month of a row. */
  record Addition(int row, int month, long count, long change, long bought) {}

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_was_added_to_a_month_of_a_row_is_there_whether_or_not_it_fits_one_number(
      @ForAll("additions") List<Addition> additions) {
    PackedSums sums = new PackedSums(MONTHS);
    long[][][] plain = new long[ROWS][MONTHS][3];
    for (int row = 0; row < ROWS; row++) {
      sums.addRow();
    }
    for (Addition addition : additions) {
      sums.add(addition.row, addition.month, addition.count, addition.change, addition.bought);
      long[] there = plain[addition.row][addition.month];
      there[0] += addition.count;
      there[1] += addition.change;
      there[2] += addition.bought;
    }

    for (int row = 0; row < ROWS; row++) {
      for (int month = 0; month < MONTHS; month++) {
        assertThat(
                new long[] {
                  sums.count(row, month), sums.change(row, month), sums.bought(row, month)
                })
            .isEqualTo(plain[row][month]);
      }
    }
  }

  @Provide
  Arbitrary<List<Addition>> additions() {
    // The edges are those of 15 bits and of 32.
    Arbitrary<Long> counts =
        Arbitraries.oneOf(
            Arbitraries.just(1L),
            Arbitraries.longs().between(0, 3),
            Arbitraries.longs().between(32_760, 32_775),
            Arbitraries.longs().between(0, 1L << 40));
    Arbitrary<Long> changes =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-500_000, 500_000),
            Arbitraries.longs().between(Integer.MAX_VALUE - 3L, Integer.MAX_VALUE + 3L),
            Arbitraries.longs().between(Integer.MIN_VALUE - 3L, Integer.MIN_VALUE + 3L),
            Arbitraries.longs().between(-(1L << 50), 1L << 50));
    Arbitrary<Integer> rows = Arbitraries.of(0, 1, 63, 64, ROWS - 1);
    return Combinators.combine(
            rows, Arbitraries.integers().between(0, MONTHS - 1), counts, changes, counts)
        .as(Addition::new)
        .list()
        .ofMaxSize(60);
  }

  @Example
  void sums_take_eight_bytes_for_each_month_until_some_do_not_fit() {
    PackedSums sums = new PackedSums(MONTHS);
    sums.addRow();
    long before = sums.bytes();
    for (int client = 0; client < 32_767; client++) {
      sums.add(0, 0, 1, 100, 1);
    }
    assertThat(sums.bytes()).isEqualTo(before).isEqualTo(64 * MONTHS * Long.BYTES);

    sums.add(0, 0, 1, 100, 1);

    assertThat(sums.bytes()).isGreaterThan(before);
    assertThat(sums.count(0, 0)).isEqualTo(32_768);
    assertThat(sums.change(0, 0)).isEqualTo(3_276_800);
    assertThat(sums.bought(0, 0)).isEqualTo(32_768);
  }

  @Example
  void a_change_beyond_what_can_be_reckoned_is_refused() {
    PackedSums sums = new PackedSums(MONTHS);
    sums.addRow();
    sums.add(0, 0, 1, Long.MAX_VALUE, 0);

    assertThatThrownBy(() -> sums.add(0, 0, 1, Long.MAX_VALUE, 0))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () -> {
              sums.add(0, 1, 1, 1, 0);
              sums.add(0, 1, 1, Long.MAX_VALUE, 0);
            })
        .isInstanceOf(ArithmeticException.class);
  }
}
