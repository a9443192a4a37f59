package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.largesse.client.ClientId;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import io.largesse.purchase.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whoever spent as much as a version asks in 365 days is VIC, and everybody else CLIENT. */
final class ContinuationTest {
  private static final Ladders SHIPPED = ladders("2026-01-01T00:00:00Z").with("value", 1_000L);
  private static final Instant PURCHASED = Instant.parse("2026-03-01T10:00:00Z");

  /** VIC until the purchase of 2026-03-01 is 365 days old. */
  private static final History VIC =
      new Continuation(SHIPPED, PURCHASED)
          .of(History.EMPTY, List.of(bought("p-1", "2026-03-01", 1_000)));

  @Test
  void an_axis_that_was_published_since_is_not_left_to_a_judge_who_does_not_know_it() {
    Ladders more = ladders("2026-03-02T09:00:00Z").with("value", 1_000L).with("loyalty", 0L, 500L);
    History both = new Continuation(more, at("2026-03-02T10:00:00Z")).of(VIC, List.of());
    Continuation late = new Continuation(SHIPPED, at("2026-03-02T10:00:01Z"));

    assertThat(both.placement("loyalty").segment()).contains("VIC");
    assertThat(late.isOutdatedFor(both)).isTrue();
    assertThat(late.isOutdatedFor(VIC)).isFalse();
    assertThat(new Continuation(more, PURCHASED).isOutdatedFor(both)).isFalse();
  }

  @Test
  void a_day_on_which_the_segment_turns_out_the_same_is_no_change() {
    Placement placement = VIC.placement("value");
    History early = VIC.with("value", placement.judged(0, OptionalInt.of(day("2026-05-05"))));

    History after = new Continuation(SHIPPED, at("2026-06-01T10:00:00Z")).of(early, List.of());

    assertThat(after).isEqualTo(VIC);
  }

  @Test
  void no_change_is_older_than_the_one_that_it_follows_though_the_clock_was_set_back() {
    Fact small = bought("p-2", "2025-03-01", 1);

    History soon =
        new Continuation(SHIPPED, PURCHASED.minusMillis(20)).of(VIC, List.of(returned()));
    History setBack = new Continuation(SHIPPED, at("2025-03-01T10:00:00Z")).of(VIC, List.of(small));

    for (History after : List.of(soon, setBack)) {
      assertThat(after.placement("value").changes())
          .extracting(Placed::segment, Placed::at)
          .containsExactly(tuple("VIC", PURCHASED), tuple("CLIENT", PURCHASED));
    }
  }

  @Test
  void what_time_changed_before_a_publication_is_kept_on_its_own_day() {
    Ladders harder = ladders("2027-03-09T15:00:00Z").with("value", 1_000L, 0L);

    History after = new Continuation(harder, at("2027-03-09T15:00:07Z")).of(VIC, List.of());

    assertThat(after.placement("value").changes())
        .extracting(Placed::segment, Placed::at, Placed::cause, Placed::version)
        .containsExactly(
            tuple("VIC", PURCHASED, Cause.PURCHASE, 0),
            tuple("CLIENT", at("2027-03-01T00:00:00Z"), Cause.TIME, 0),
            tuple("VIC", at("2027-03-09T15:00:00Z"), Cause.PUBLICATION, 1));
  }

  @Test
  void what_time_changes_on_the_day_of_a_publication_comes_before_it() {
    Ladders easier = ladders("2027-03-01T00:10:00Z").with("value", 1_000L, 0L);

    History after = new Continuation(easier, at("2027-03-01T00:11:00Z")).of(VIC, List.of());

    assertThat(after.placement("value").changes())
        .extracting(Placed::segment, Placed::cause)
        .containsExactly(
            tuple("VIC", Cause.PURCHASE),
            tuple("CLIENT", Cause.TIME),
            tuple("VIC", Cause.PUBLICATION));
  }

  @Test
  void whoever_is_looked_at_days_after_a_publication_goes_through_each_day_since() {
    Ladders harder = ladders("2027-02-20T15:00:00Z").with("value", 2_000L, 1_000L);
    History client =
        new Continuation(ladders("2026-01-01T00:00:00Z").with("value", 2_000L), PURCHASED)
            .of(History.EMPTY, List.of(bought("p-1", "2026-03-01", 1_000)));

    History after = new Continuation(harder, at("2027-03-09T10:00:00Z")).of(client, List.of());

    assertThat(after.placement("value").changes())
        .extracting(Placed::segment, Placed::at, Placed::cause, Placed::version)
        .containsExactly(
            tuple("CLIENT", PURCHASED, Cause.PURCHASE, 0),
            tuple("VIC", at("2027-02-20T15:00:00Z"), Cause.PUBLICATION, 1),
            tuple("CLIENT", at("2027-03-01T00:00:00Z"), Cause.TIME, 1));
  }

  @Test
  void a_publication_that_changes_neither_segment_nor_its_end_changes_nothing() {
    Ladders alike = ladders("2026-04-01T15:00:00Z").with("value", 1_000L, 900L);
    Continuation swept = new Continuation(alike, at("2026-04-01T15:00:05Z"));

    assertThat(swept.of(VIC, List.of())).isEqualTo(VIC);

    History more = swept.of(VIC, List.of(bought("p-2", "2026-03-02", 1)));
    assertThat(more.placement("value").version()).isEqualTo(1);
    assertThat(more.placement("value").changes()).isEqualTo(VIC.placement("value").changes());
  }

  @Test
  void one_whom_a_publication_left_as_they_were_is_moved_by_time_under_it() {
    Ladders alike = ladders("2026-04-01T15:00:00Z").with("value", 1_000L, 900L);

    History after = new Continuation(alike, at("2027-03-02T01:00:00Z")).of(VIC, List.of());

    assertThat(after.placement("value").changes())
        .extracting(Placed::segment, Placed::at, Placed::cause, Placed::version)
        .containsExactly(
            tuple("VIC", PURCHASED, Cause.PURCHASE, 0),
            tuple("CLIENT", at("2027-03-01T00:00:00Z"), Cause.TIME, 1));
    assertThat(after.placement("value").version()).isEqualTo(1);
  }

  @Test
  void a_publication_that_moves_the_end_of_a_segment_is_kept() {
    Ladders impossible = ladders("2026-04-01T15:00:00Z").with("value", 1_000L, 0L);

    Placement after =
        new Continuation(impossible, at("2026-04-01T15:00:05Z"))
            .of(VIC, List.of())
            .placement("value");

    assertThat(after.until()).isEmpty();
    assertThat(after.version()).isEqualTo(1);
    assertThat(after.changes()).isEqualTo(VIC.placement("value").changes());
  }

  @Test
  void whoever_began_before_midnight_does_not_judge_by_yesterday_what_was_judged_today() {
    History today = new Continuation(SHIPPED, at("2027-03-01T00:00:02Z")).of(VIC, List.of());
    Continuation begunBefore = new Continuation(SHIPPED, at("2027-02-28T23:59:58Z"));

    History after = begunBefore.of(today, List.of(bought("p-2", "2026-12-01", 1)));

    assertThat(after.placement("value").changes()).isEqualTo(today.placement("value").changes());
    assertThat(after.placement("value").segment()).contains("CLIENT");
  }

  @Test
  void a_change_is_not_told_to_be_before_the_one_that_it_follows() {
    History today = new Continuation(SHIPPED, at("2027-03-01T00:00:02Z")).of(VIC, List.of());
    Continuation begunBefore = new Continuation(SHIPPED, at("2027-02-28T23:59:58Z"));

    History after = begunBefore.of(today, List.of(bought("p-2", "2026-12-01", 2_000)));

    assertThat(after.placement("value").changes().getLast().segment()).isEqualTo("VIC");
    assertThat(after.placement("value").changes().getLast().at())
        .isEqualTo(at("2027-03-01T00:00:00Z"));
  }

  private static Ladders ladders(String since) {
    return Ladders.of(at(since));
  }

  private static Fact bought(String id, String day, long units) {
    Bought bought =
        new Bought(
            IdHash.of(id),
            1,
            day(day),
            "PAR-01",
            Channel.BOUTIQUE,
            false,
            List.of(new BoughtLine("bags", units)));
    return Fact.of(new ClientId("anna"), bought, Cause.PURCHASE, Optional.of(id));
  }

  /** Of the purchase p-1 nothing is left. */
  private static Fact returned() {
    Bought nothing =
        new Bought(
            IdHash.of("p-1"), 2, day("2026-03-01"), "PAR-01", Channel.BOUTIQUE, true, List.of());
    return Fact.of(new ClientId("anna"), nothing, Cause.RETURN, Optional.of("r-1"));
  }

  private static int day(String day) {
    return Math.toIntExact(LocalDate.parse(day).toEpochDay());
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
