package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the template grants and routes is used: a permission too many is one, wherever it stands.
 */
final class GrantsTest {
  @BeforeAll
  static void take_a_tour() throws InterruptedException {
    Tour.take();
    assertThat(House.process().isIdle(Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void every_grant_of_the_template_was_needed() {
    assertThat(House.process().grants().unused()).isEmpty();
  }

  @Test
  void every_route_has_answered_with_success_and_was_held_to_the_contract() {
    List<String> silent =
        House.process().routes().stream()
            .map(route -> route.method() + " " + route.path())
            .filter(
                route -> Contract.seen().stream().noneMatch(seen -> seen.startsWith(route + " 2")))
            .toList();

    assertThat(silent).isEmpty();
  }
}
