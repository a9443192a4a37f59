package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.version.Busy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AtOnceTest {
  private static final int MAX = 3;
  private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

  private final Queue<Integer> begun = new ConcurrentLinkedQueue<>();

  @Test
  void all_is_done_a_few_at_a_time() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    AtOnce.each(
        MAX,
        MANY,
        one -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          begun.add(one);
          LockSupport.parkNanos(10_000);
          now.decrementAndGet();
        });

    assertThat(begun).containsExactlyInAnyOrderElementsOf(MANY);
    assertThat(most.get()).isBetween(1, MAX);
  }

  @Test
  void nothing_is_done_with_nothing() {
    AtOnce.each(MAX, List.<Integer>of(), begun::add);

    assertThat(begun).isEmpty();
  }

  @Test
  void after_a_failure_nothing_more_is_begun() {
    assertThatThrownBy(
            () ->
                AtOnce.each(
                    1,
                    MANY,
                    one -> {
                      begun.add(one);
                      if (one == 4) {
                        throw new Busy("a part");
                      }
                    }))
        .isInstanceOf(Busy.class);

    assertThat(begun).containsExactly(0, 1, 2, 3, 4);
  }
}
