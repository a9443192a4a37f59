package io.largesse.segment;

import static io.largesse.segment.SomeHistory.epoch;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.history.History;
import io.largesse.purchase.Channel;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShippedSegmentationsTest {
  private static final String TODAY = "2026-11-28";

  static List<Axis>
      every_segment_says_what_it_is_for_whose_it_is_and_its_name_in_three_languages() {
    return ShippedSegmentations.AXES;
  }

  @ParameterizedTest
  @MethodSource
  void every_segment_says_what_it_is_for_whose_it_is_and_its_name_in_three_languages(Axis axis) {
    Segmentation shipped = ShippedSegmentations.of(axis).orElseThrow();

    assertThat(shipped.version()).isZero();
    assertThat(shipped.segments())
        .allSatisfy(
            segment -> {
              assertThat(segment.title()).containsOnlyKeys("en", "fr", "it");
              assertThat(segment.purpose()).isPresent();
              assertThat(segment.owner()).isPresent();
            });
  }

  @Test
  void nothing_ships_for_an_axis_of_the_houses_own() {
    assertThat(ShippedSegmentations.of(new Axis("mood"))).isEmpty();
  }

  @Test
  void a_client_of_whom_nothing_is_known_is_in_none() {
    assertThat(segments(History.EMPTY)).containsExactly("PROSPECT", "UNDECIDED", "QUIET");
  }

  @Test
  void a_client_who_spends_much_on_bags_in_the_boutique_is_where_one_expects() {
    assertThat(
            segments(
                new SomeHistory()
                    .bought("2025-12-20", "bags", 8_000_00)
                    .bought("2026-05-01", "bags", 9_000_00)
                    .bought("2026-09-01", "shoes", 4_000_00)
                    .history()))
        .containsExactly("VIC", "BAGS", "REGULAR");
  }

  @Test
  void a_client_who_spent_much_and_stays_away_is_to_be_won_back() {
    assertThat(
            segments(
                new SomeHistory()
                    .bought("2024-12-20", Channel.ONLINE, "watches", 40_000_00)
                    .history()))
        .containsExactly("VIC_TO_WIN_BACK", "UNDECIDED", "ONLINE");
  }

  @Test
  void a_guest_who_bought_is_told_from_one_who_did_not() {
    SomeHistory guest = new SomeHistory().engaged("2026-06-01", "attended");

    assertThat(segments(guest.engaged("2026-10-01", "attended").history()))
        .containsExactly("PROSPECT", "UNDECIDED", "SPECTATOR");
    assertThat(segments(guest.bought("2026-10-02", "beauty", 200_00).history()))
        .containsExactly("NEW", "UNDECIDED", "GUEST");
  }

  private static List<String> segments(History history) {
    Evaluation evaluation =
        new Evaluation(
            ShippedSegmentations.AXES.stream()
                .map(ShippedSegmentations::of)
                .map(Optional::orElseThrow)
                .toList(),
            Currency.getInstance("EUR"));
    Judged judged = evaluation.judge(history);
    return ShippedSegmentations.AXES.stream()
        .map(axis -> judged.segment(axis, epoch(TODAY)))
        .toList();
  }
}
