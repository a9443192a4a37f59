package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class WideSumProperties {
  @Property(tries = 200)
  void sums_of_products_are_exact(
      @ForAll List<Long> some, @ForAll List<Long> others, @ForAll long by) {
    WideSum sum = of(some, by);
    sum.add(of(others, by));

    assertThat(sum.value()).isEqualTo(exact(some, by).add(exact(others, by)));
  }

  private static WideSum of(List<Long> numbers, long by) {
    WideSum sum = new WideSum();
    numbers.forEach(number -> sum.addProduct(number / 1_000, by));
    return sum;
  }

  private static BigInteger exact(List<Long> numbers, long by) {
    return numbers.stream()
        .map(number -> BigInteger.valueOf(number / 1_000).multiply(BigInteger.valueOf(by)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
