package io.largesse.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.event.Change;
import io.largesse.event.Event;
import io.largesse.event.Image;
import io.largesse.event.SegmentEvents;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is told of a history that was written. */
final class SegmentEventsTest {
  private static final Placed FIRST =
      new Placed(
          1,
          Optional.empty(),
          "CLIENT",
          Instant.parse("2026-03-01T09:00:00Z"),
          Cause.PROFILE,
          Optional.empty(),
          0);
  private static final Placed SECOND =
      new Placed(
          2,
          Optional.of("CLIENT"),
          "VIC",
          Instant.parse("2026-03-02T09:12:00Z"),
          Cause.PURCHASE,
          Optional.of("p-17"),
          3);

  private final SegmentEvents events = new SegmentEvents();

  @Test
  void the_first_segment_of_a_client_is_told_with_none_before_it() {
    assertThat(events.of(change(Optional.empty(), history(FIRST))))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo("SegmentChanged");
              assertThat(event.at()).isEqualTo(FIRST.at());
              assertThat(event.detail().path("eventId").asText()).hasSize(32);
              assertThat(event.detail().path("from").isNull()).isTrue();
              assertThat(event.detail().path("to").asText()).isEqualTo("CLIENT");
            });
  }

  @Test
  void a_change_is_told_with_its_ids_words_and_version_alone() {
    Event event = events.of(change(history(FIRST), history(FIRST, SECOND))).getFirst();

    assertThat(event.detail().toString())
        .isEqualTo(
            ("{'eventId':'%s','clientId':'anna','axis':'value','from':'CLIENT','to':'VIC',"
                    + "'cause':'PURCHASE','version':3,'at':'2026-03-02T09:12:00Z'}")
                .formatted(event.eventId())
                .replace('\'', '"'));
  }

  @Test
  void all_changes_of_one_write_are_told_the_oldest_first() {
    assertThat(events.of(change(Optional.empty(), history(FIRST, SECOND))))
        .extracting(event -> event.detail().path("to").asText())
        .containsExactly("CLIENT", "VIC");
  }

  @Test
  void the_same_change_has_the_same_id_whatever_was_written_with_it() {
    String alone = events.of(change(history(FIRST), history(FIRST, SECOND))).getFirst().eventId();
    List<Event> together = events.of(change(Optional.empty(), history(FIRST, SECOND)));

    assertThat(together.getLast().eventId()).isEqualTo(alone);
    assertThat(together.getFirst().eventId()).isNotEqualTo(alone);
  }

  @Test
  void a_history_that_changed_in_other_ways_tells_nothing() {
    Optional<Image> same = history(FIRST);

    assertThat(events.of(change(same, same))).isEmpty();
    assertThat(events.of(change(same, Optional.empty()))).isEmpty();
    assertThat(events.of(change(Optional.empty(), noted()))).isEmpty();
    assertThat(events.of(change(history(FIRST, SECOND), Optional.of(image(History.EMPTY)))))
        .isEmpty();
  }

  /** Built again from garbage, it counts its changes from 1 once more: that is another change. */
  @Test
  void what_replaces_garbage_is_told_whole_and_under_ids_of_its_own() {
    Placed again =
        new Placed(
            1,
            Optional.empty(),
            "VIC",
            Instant.parse("2026-11-28T10:00:00Z"),
            Cause.PROFILE,
            Optional.empty(),
            3);
    String first = events.of(change(Optional.empty(), history(FIRST))).getFirst().eventId();

    assertThat(events.of(change(Optional.of(garbage()), history(again))))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.detail().path("to").asText()).isEqualTo("VIC");
              assertThat(event.eventId()).isNotEqualTo(first);
            });
  }

  @Test
  void garbage_that_was_just_written_is_not_passed_over() {
    Change change = change(history(FIRST), Optional.of(garbage()));

    assertThatThrownBy(() -> events.of(change)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void that_garbage_is_noted_for_repair_is_no_change_of_a_segment() {
    Image noted =
        new Image(Map.of("clientId", "anna", "history", "Pz8/", "version", "4", "repair", "open"));

    assertThat(events.of(change(Optional.of(garbage()), Optional.of(noted)))).isEmpty();
  }

  private static Image garbage() {
    return new Image(Map.of("clientId", "anna", "history", "Pz8/", "version", "4"));
  }

  private static Change change(Optional<Image> before, Optional<Image> after) {
    return new Change("Histories", "100", before, after);
  }

  /** One of which nothing is kept but that it needs repair. */
  private static Optional<Image> noted() {
    return Optional.of(new Image(Map.of("clientId", "anna", "repair", "open")));
  }

  private static Optional<Image> history(Placed... changes) {
    Placement placement = new Placement(3, OptionalInt.empty(), Optional.empty(), List.of(changes));
    return Optional.of(image(History.EMPTY.with("value", placement)));
  }

  private static Image image(History history) {
    String bytes = Base64.getEncoder().encodeToString(HistoryCodec.encode(history));
    return new Image(Map.of("clientId", "anna", "history", bytes, "version", "5"));
  }
}
