package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.history.Cause;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SegmentOnDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  @Test
  void a_segment_is_that_of_the_last_change_of_the_day_or_before() {
    Placement placement =
        placement(
            placed(1, Optional.empty(), "CLIENT", "2026-03-14T23:59:59Z"),
            placed(2, Optional.of("CLIENT"), "VIC", "2026-03-15T00:00:00Z"),
            placed(3, Optional.of("VIC"), "LOST", "2026-03-15T12:00:00Z"));

    assertThat(SegmentOnDay.of(placement, Timing.day(DAY))).isEqualTo("LOST");
    assertThat(SegmentOnDay.of(placement, Timing.day(DAY.minusDays(1)))).isEqualTo("CLIENT");
    assertThat(SegmentOnDay.of(placement, Timing.day(DAY.minusDays(2)))).isEqualTo("UNKNOWN");
  }

  @Test
  void before_changes_that_are_forgotten_the_first_that_is_kept_says_where_it_led_from() {
    Placement placement =
        placement(placed(7, Optional.of("VIC"), "CLIENT", "2026-03-15T00:00:00Z"));

    assertThat(SegmentOnDay.of(placement, Timing.day(DAY.minusDays(1)))).isEqualTo("VIC");
  }

  @Test
  void who_was_never_judged_is_in_no_segment_that_is_known() {
    assertThat(SegmentOnDay.of(Placement.NONE, Timing.day(DAY))).isEqualTo("UNKNOWN");
  }

  private static Placement placement(Placed... changes) {
    return new Placement(1, OptionalInt.empty(), Optional.empty(), List.of(changes));
  }

  private static Placed placed(long sequence, Optional<String> from, String to, String at) {
    return new Placed(sequence, from, to, Instant.parse(at), Cause.TIME, Optional.empty(), 1);
  }
}
