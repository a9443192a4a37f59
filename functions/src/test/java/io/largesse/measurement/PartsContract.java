package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.roi.Chunk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of parts promises. */
public abstract class PartsContract {
  private static final Run RUN = run("a", 1);
  private static final Manifest FIRST =
      new Manifest("x", Map.of("2026-03", 2, "ALL", 1), 100, 1, Optional.of("c-7"));
  private static final Manifest LAST = new Manifest("y", Map.of(), 3, 0, Optional.empty());

  protected abstract Parts parts();

  @Test
  void chunks_are_read_by_segment_attempt_and_label_in_their_order() {
    parts()
        .store(
            RUN,
            1,
            "x",
            List.of(chunk("2026-03", 0, 7), chunk("2026-03", 1, 8), chunk("ALL", 0, 9)),
            ACT);
    parts().store(RUN, 1, "xx", List.of(chunk("2026-03", 0, 1)), ACT);
    parts().store(RUN, 10, "x", List.of(chunk("2026-03", 0, 2)), ACT);
    parts().store(run("b", 1), 1, "x", List.of(chunk("2026-03", 0, 3)), ACT);

    parts().store(run("a", 2), 1, "x", List.of(chunk("2026-03", 0, 4)), ACT);

    assertThat(parts().chunks(RUN, 1, "x", "2026-03")).containsExactly(bytes(7), bytes(8));
    assertThat(parts().chunks(RUN, 1, "x", "ALL")).containsExactly(bytes(9));
    assertThat(parts().chunks(RUN, 1, "x", "2026-04")).isEmpty();
  }

  @Test
  void of_two_attempts_at_one_step_the_first_that_settles_counts() {
    assertThat(parts().settle(RUN, 1, Optional.empty(), FIRST, ACT)).isTrue();
    assertThat(parts().settle(RUN, 1, Optional.empty(), LAST, ACT)).isFalse();

    assertThat(parts().manifest(RUN, 1, Optional.empty())).contains(FIRST);
    assertThat(parts().manifest(RUN, 1, Optional.of("c-7"))).isEmpty();
    assertThat(parts().manifest(RUN, 10, Optional.empty())).isEmpty();
    assertThat(parts().manifest(run("a", 2), 1, Optional.empty())).isEmpty();
  }

  @Test
  void the_steps_of_a_segment_are_listed_with_their_positions() {
    parts().settle(RUN, 1, Optional.empty(), FIRST, ACT);
    parts().settle(RUN, 1, Optional.of("c-7"), LAST, ACT);
    parts().settle(RUN, 10, Optional.empty(), LAST, ACT);

    assertThat(parts().steps(RUN, 1))
        .containsExactlyInAnyOrder(
            new Parts.Step(Optional.empty(), FIRST), new Parts.Step(Optional.of("c-7"), LAST));
  }

  @Test
  void what_a_label_was_reduced_to_is_read_in_order_and_apart_from_its_chunks() {
    parts().storeReduced(RUN, "2026-03", "x", List.of(bytes(1), bytes(2), bytes(3)), ACT);
    parts().storeReduced(RUN, "2026-03", "x", List.of(bytes(1), bytes(2), bytes(3)), ACT);
    parts().storeReduced(RUN, "2026-05", "x", List.of(), ACT);

    assertThat(parts().reduced(RUN, "2026-03")).containsExactly(bytes(1), bytes(2), bytes(3));
    assertThat(parts().reduced(RUN, "2026-05")).isEmpty();
    assertThatThrownBy(() -> parts().reduced(RUN, "2026-04").iterator())
        .isInstanceOf(IllegalStateException.class);
    assertThat(parts().chunks(RUN, 0, "x", "2026-03")).isEmpty();
  }

  @Test
  void of_two_attempts_at_reducing_a_label_the_first_counts_whole() {
    parts().storeReduced(RUN, "2026-03", "y", List.of(bytes(1), bytes(2)), ACT);
    parts().storeReduced(RUN, "2026-03", "x", List.of(bytes(5), bytes(6), bytes(7)), ACT);

    assertThat(parts().reduced(RUN, "2026-03")).containsExactly(bytes(1), bytes(2));
  }

  @Test
  void more_than_one_read_can_answer_is_read_all_the_same() {
    byte[] large = new byte[Chunk.BYTES_MAX];
    parts().storeReduced(RUN, "ALL", "x", List.of(large, large, large, large, bytes(1)), ACT);

    assertThat(parts().reduced(RUN, "ALL")).hasSize(5).endsWith(bytes(1));
  }

  private static Chunk chunk(String label, int number, int content) {
    return new Chunk(label, number, bytes(content));
  }

  private static byte[] bytes(int content) {
    return new byte[] {(byte) content};
  }
}
