package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.event.Change;
import io.largesse.event.Event;
import io.largesse.event.Image;
import io.largesse.event.LimitEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the world is told of limits that are passed. */
final class LimitEventsTest {
  @Test
  void a_limit_that_is_found_passed_is_told_by_ids_and_words_alone() {
    List<Event> events = told(Optional.empty(), Optional.of(image(1, 2, "OPEN")));

    assertThat(events).singleElement().extracting(Event::kind).isEqualTo("LimitPassed");
    assertThat(events.getFirst().detail().toString())
        .contains(
            """
            "subject":{"kind":"HOUSEHOLD","id":"h-1"},"market":"FR","ruleMarket":"HOUSE",\
            "rule":"R-1","regime":"HOUSE","effect":"REFUSE","from":"2026-01-01","to":"2026-12-31",\
            "giftCount":2,"at":"2026-11-24T10:00:00Z"}\
            """);
    assertThat(told(Optional.empty(), Optional.of(image(1, 2, "OPEN")))).isEqualTo(events);
  }

  @ParameterizedTest
  @CsvSource({"CLOSED,OPEN,1", "OPEN,OPEN,0", "OPEN,CLOSED,0"})
  void only_what_was_not_passed_before_is_told(String before, String after, int events) {
    assertThat(told(Optional.of(image(1, 2, before)), Optional.of(image(2, 3, after))))
        .hasSize(events);
  }

  @Test
  void a_limit_that_is_passed_again_is_another_event() {
    assertThat(told(Optional.of(image(2, 2, "CLOSED")), Optional.of(image(3, 2, "OPEN"))))
        .extracting(Event::eventId)
        .doesNotContainAnyElementsOf(
            told(Optional.empty(), Optional.of(image(1, 2, "OPEN"))).stream()
                .map(Event::eventId)
                .toList());
  }

  @Test
  void nothing_is_told_of_what_is_removed() {
    assertThat(told(Optional.of(image(1, 2, "OPEN")), Optional.empty())).isEmpty();
  }

  private static List<Event> told(Optional<Image> before, Optional<Image> after) {
    return new LimitEvents().of(new Change("PassedLimits", "1", before, after));
  }

  private static Image image(int version, int used, String state) {
    return new Image(
        Map.of(
            "subject", "HOUSEHOLD#h-1",
            "limitKey", "HOUSE#R-1#2026-01-01#2026-12-31##FR",
            "document",
                """
      {"subject":{"kind":"HOUSEHOLD","id":"h-1"},"market":"FR","ruleMarket":"HOUSE","rule":"R-1",
       "version":2,"adopted":true,"regime":"HOUSE","effect":"REFUSE","used":{"count":%d},
       "limit":{"count":1},"over":{"count":1},"window":{"from":"2026-01-01","to":"2026-12-31"},
       "gifts":["g-1","g-2"],"giftCount":2,"state":"%s","since":"2026-11-24T10:00:00Z"}
      """
                    .formatted(used, state),
            "version", Integer.toString(version),
            "at", "2026-11-24T10:00:00Z"));
  }
}
