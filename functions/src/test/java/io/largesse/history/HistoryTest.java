package io.largesse.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.purchase.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class HistoryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @Test
  void an_older_version_of_a_purchase_changes_nothing() {
    History history = History.EMPTY.with(bought("p-1", 2, "2026-01-01", 50));

    assertThat(history.with(bought("p-1", 1, "2026-01-01", 90))).isEqualTo(history);
  }

  @Test
  void a_newer_version_of_a_purchase_takes_its_place() {
    History history =
        History.EMPTY
            .with(bought("p-1", 1, "2026-01-01", 90))
            .with(bought("p-1", 2, "2026-01-01", 50));

    assertThat(history.purchases()).containsExactly(bought("p-1", 2, "2026-01-01", 50));
  }

  @Test
  void the_first_and_the_last_purchase_are_known_for_ever() {
    History history =
        History.EMPTY
            .with(returned("p-1", "2021-11-26"))
            .with(bought("p-2", 1, "2021-11-27", 10))
            .with(returned("p-3", "2021-11-28"))
            .pruned(TODAY);

    assertThat(history.purchases()).containsExactly(returned("p-3", "2021-11-28"));
    assertThat(history.firstPurchaseDay()).isEqualTo(day("2021-11-26"));
    assertThat(history.lastPurchaseDay()).isEqualTo(day("2021-11-27"));
  }

  @Test
  void a_wholly_returned_purchase_is_first_but_not_last() {
    History history =
        History.EMPTY.with(bought("p-1", 1, "2026-01-01", 5)).with(returned("p-2", "2026-02-01"));

    assertThat(history.lastPurchaseDay()).isEqualTo(day("2026-01-01"));
    assertThat(History.EMPTY.with(returned("p-2", "2026-02-01")).firstPurchaseDay())
        .isEqualTo(day("2026-02-01"));
  }

  @Test
  void tenure_begins_on_the_given_day_else_with_the_first_purchase_ever() {
    History buying = History.EMPTY.with(bought("p-1", 1, "2019-01-01", 5)).pruned(TODAY);
    Profile given = new Profile(Optional.of("FR"), day("2024-02-01"), Map.of(), 1);

    assertThat(History.EMPTY.tenureDay()).isEmpty();
    assertThat(buying.tenureDay()).isEqualTo(day("2019-01-01"));
    assertThat(buying.with(given).tenureDay()).isEqualTo(day("2024-02-01"));
  }

  @Test
  void of_no_purchase_there_is_neither_a_first_nor_a_last() {
    assertThat(History.EMPTY.firstPurchaseDay()).isEmpty();
    assertThat(History.EMPTY.lastPurchaseDay()).isEmpty();
  }

  @Test
  void sixty_months_back_end_on_the_last_day_of_a_shorter_month() {
    History history = History.EMPTY.with(bought("p-1", 1, "2019-02-28", 10));

    assertThat(history.pruned(LocalDate.parse("2024-02-29")).purchases()).hasSize(1);
    assertThat(history.pruned(LocalDate.parse("2024-03-01")).purchases()).isEmpty();
  }

  @Test
  void the_last_change_of_a_segment_is_never_forgotten() {
    Placement placement =
        new Placement(
            1,
            OptionalInt.empty(),
            Optional.empty(),
            List.of(placed(1, "2015-01-01"), placed(2, "2016-01-01")));

    assertThat(History.EMPTY.with("value", placement).pruned(TODAY).placement("value").changes())
        .containsExactly(placed(2, "2016-01-01"));
  }

  @Test
  void a_segment_history_with_a_gap_is_none() {
    List<Placed> gap = List.of(placed(1, "2015-01-01"), placed(3, "2016-01-01"));

    assertThatThrownBy(() -> new Placement(1, OptionalInt.empty(), Optional.empty(), gap))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void purchases_out_of_order_are_no_history() {
    List<Bought> swapped =
        List.of(bought("p-2", 1, "2026-02-01", 1), bought("p-1", 1, "2026-01-01", 1));

    assertThatThrownBy(
            () ->
                new History(
                    swapped, List.of(), List.of(), Forgotten.NOTHING, Profile.UNKNOWN, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Bought bought(String id, long version, String day, long units) {
    return new Bought(
        IdHash.of(id),
        version,
        day(day).getAsInt(),
        "PAR-01",
        Channel.BOUTIQUE,
        false,
        List.of(new BoughtLine("bags", units)));
  }

  private static Bought returned(String id, String day) {
    return new Bought(
        IdHash.of(id), 2, day(day).getAsInt(), "PAR-01", Channel.BOUTIQUE, true, List.of());
  }

  private static Placed placed(long sequence, String day) {
    return new Placed(
        sequence,
        Optional.empty(),
        "VIC",
        Instant.parse(day + "T10:00:00Z"),
        Cause.TIME,
        Optional.empty(),
        1);
  }

  private static OptionalInt day(String day) {
    return OptionalInt.of(Math.toIntExact(LocalDate.parse(day).toEpochDay()));
  }
}
