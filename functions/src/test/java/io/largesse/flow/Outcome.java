package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How the registration of one of many ended.
 *
 * @param late whether it began after the event that the race was about
 */
record Outcome(String client, Reply reply, boolean late) {
  /** Registers {@code gift} as an advisor of its boutique, while {@code event} may happen. */
  static Outcome of(ObjectNode gift, AtomicBoolean event) {
    boolean late = event.get();
    Actor advisor = Actor.in(gift.path("boutique").asText(), Role.ADVISOR, "races");
    return new Outcome(gift.path("clientId").asText(), Gifts.register(advisor, gift), late);
  }

  /** What the registrations of {@link Crowd#WRITERS} gifts at once come to. */
  static List<Outcome> race(IntFunction<ObjectNode> gift) {
    return Crowd.rush(
        IntStream.range(0, Crowd.WRITERS).mapToObj(n -> deed(gift.apply(n), false)).toList());
  }

  private static Callable<Outcome> deed(ObjectNode gift, boolean late) {
    return () -> of(gift, new AtomicBoolean(late));
  }

  boolean won() {
    return reply.status() == 201;
  }

  boolean refused() {
    return reply.status() == 409 && reply.at("/type").equals("/problems/gift-refused");
  }

  JsonNode finding(String rule) {
    return Gifts.finding(reply.json().path("verdict"), rule);
  }

  /** The number of gifts that {@code rule} had counted before. */
  int used(String rule) {
    return finding(rule).at("/used/count").asInt();
  }

  static long won(List<Outcome> outcomes, String client) {
    return outcomes.stream()
        .filter(outcome -> outcome.client().equals(client) && outcome.won())
        .count();
  }

  static long refused(List<Outcome> outcomes, String client) {
    return outcomes.stream()
        .filter(outcome -> outcome.client().equals(client) && outcome.refused())
        .count();
  }

  /** Whoever was refused was told why, and the limit of {@code rule} really was used up. */
  static void assertRefusals(List<Outcome> outcomes, String rule, String limit) {
    for (Outcome outcome : outcomes) {
      if (outcome.refused()) {
        assertThat(outcome.reply().at("/verdict/decision")).isEqualTo("REFUSED");
        JsonNode finding = outcome.finding(rule);
        assertThat(finding.path("outcome").asText()).isEqualTo("OVER");
        assertThat(Gifts.quantity(finding.path("used"))).isEqualTo(limit);
        assertThat(Gifts.quantity(finding.path("limit"))).isEqualTo(limit);
      }
    }
  }
}
