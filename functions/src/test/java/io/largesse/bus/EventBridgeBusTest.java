package io.largesse.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.event.Event;
import io.largesse.json.Json;
import io.largesse.version.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;

final class EventBridgeBusTest {
  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  private static final Duration BUDGET = Duration.ofSeconds(20);

  private final TestBus bus = TestBus.open();

  @AfterEach
  void close() {
    bus.close();
  }

  @Test
  void an_event_arrives_with_its_kind_its_time_and_its_detail() {
    assertThat(publish(BUDGET, List.of(event(1, "")))).isEmpty();

    assertThat(bus.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.path("detailType").asText()).isEqualTo("Counted");
              assertThat(event.path("time").asText()).isEqualTo("2026-11-23T11:00:00Z");
              assertThat(event.at("/detail/n").asInt()).isEqualTo(1);
            });
  }

  @Test
  void ten_events_go_in_one_call_and_no_more() {
    publish(BUDGET, events(23));

    assertThat(bus.sizes()).containsExactly(10, 10, 3);
    assertThat(numbers()).containsExactlyElementsOf(IntStream.range(0, 23).boxed().toList());
  }

  @Test
  void a_call_has_256_kilobytes_and_no_more() {
    String filling = "é".repeat(50_000);

    assertThat(publish(BUDGET, List.of(event(0, filling), event(1, filling), event(2, filling))))
        .isEmpty();

    assertThat(bus.sizes()).containsExactly(2, 1);
  }

  @Test
  void nothing_to_tell_is_no_call() {
    assertThat(publish(BUDGET, List.of())).isEmpty();

    assertThat(bus.sizes()).isEmpty();
  }

  @Test
  void entries_that_fail_are_sent_again_alone() {
    bus.failing(2, detail -> detail.path("n").asInt() % 4 == 3);

    assertThat(publish(BUDGET, events(8))).isEmpty();

    assertThat(bus.sizes()).containsExactly(8, 2, 2);
    assertThat(numbers()).containsExactly(0, 1, 2, 4, 5, 6, 3, 7);
  }

  @Test
  void entries_that_keep_failing_are_named_when_the_time_is_spent() {
    bus.failing(Integer.MAX_VALUE, detail -> detail.path("n").asInt() == 11);

    assertThat(publish(Duration.ofMillis(50), events(15))).containsExactly(11);

    assertThat(numbers()).hasSize(14).doesNotContain(11);
  }

  @Test
  void a_bus_that_fails_is_asked_again() {
    bus.down(6);

    assertThat(publish(BUDGET, events(2))).isEmpty();

    assertThat(numbers()).containsExactly(0, 1);
  }

  @Test
  void what_the_bus_will_never_take_is_an_error() {
    List<Event> tooLarge = List.of(event(0, "x".repeat(300_000)));

    assertThatThrownBy(() -> publish(BUDGET, tooLarge)).isInstanceOf(EventBridgeException.class);
  }

  private Iterable<Integer> publish(Duration budget, List<Event> events) {
    Patience patience = new Patience(budget, System::nanoTime, RandomGenerator.getDefault());
    return new EventBridgeBus(bus.bridge(), TestBus.NAME, patience).publish(events);
  }

  private List<Integer> numbers() {
    return bus.events().stream().map(event -> event.at("/detail/n").asInt()).toList();
  }

  private static List<Event> events(int count) {
    return IntStream.range(0, count).mapToObj(n -> event(n, "")).toList();
  }

  private static Event event(int n, String filling) {
    return Event.of(
        "Counted", "n-" + n, "1", NOW, Json.object().put("n", n).put("filling", filling));
  }
}
