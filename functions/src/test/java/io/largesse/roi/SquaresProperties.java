package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class SquaresProperties {
  @Property(tries = 200)
  void sums_of_squares_are_exact(@ForAll List<Long> some, @ForAll List<Long> others) {
    Squares squares = of(some);
    squares.add(of(others));

    assertThat(squares.value()).isEqualTo(exact(some).add(exact(others)));
  }

  private static Squares of(List<Long> numbers) {
    Squares squares = new Squares();
    numbers.forEach(number -> squares.add(number / 1_000));
    return squares;
  }

  private static BigInteger exact(List<Long> numbers) {
    return numbers.stream()
        .map(number -> BigInteger.valueOf(number / 1_000).pow(2))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
