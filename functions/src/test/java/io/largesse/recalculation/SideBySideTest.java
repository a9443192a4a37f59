package io.largesse.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.DynamoHistories;
import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.history.Cause;
import io.largesse.history.Engaged;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.IdHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The clients of a batch are followed several at a time, each alone. */
final class SideBySideTest {
  private static final int CLIENTS = 3 * SideBySide.AT_ONCE;
  private static final Act ACT = new Act("test", "r-1", Instant.parse("2026-11-28T10:00:00Z"));

  private final TestTables tables = new TestTables();
  private final Histories histories =
      new DynamoHistories(tables.database(), tables.name("HistoriesTable"));
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void each_failure_is_told_of_its_client_and_everybody_else_is_kept() {
    Map<ClientId, RuntimeException> failures =
        follow(client -> client % 5 == 0 ? poison(client) : engaged(client));

    assertThat(failures.keySet())
        .isEqualTo(
            IntStream.range(0, CLIENTS)
                .filter(client -> client % 5 == 0)
                .mapToObj(SideBySideTest::id)
                .collect(Collectors.toSet()));
    failures.forEach((client, failure) -> assertThat(failure).hasMessage(client.value()));
    for (int client = 0; client < CLIENTS; client++) {
      assertThat(histories.find(id(client)).version()).isEqualTo(client % 5 == 0 ? 0 : 1);
    }
  }

  /** All that may be at work at once wait for one another; one more would be counted. */
  @Test
  void as_many_as_may_be_are_followed_at_once_and_no_more() {
    CountDownLatch all = new CountDownLatch(SideBySide.AT_ONCE);

    Map<ClientId, RuntimeException> failures = follow(client -> meeting(client, all));

    assertThat(failures).isEmpty();
    assertThat(most).hasValue(SideBySide.AT_ONCE);
  }

  private Map<ClientId, RuntimeException> follow(IntFunction<UnaryOperator<History>> change) {
    Map<ClientId, List<Fact>> facts = new HashMap<>();
    for (int client = 0; client < CLIENTS; client++) {
      facts.put(
          id(client),
          List.of(
              new Fact(
                  id(client), false, change.apply(client), Cause.ENGAGEMENT, Optional.empty())));
    }
    return new Recalculate(histories, new Thresholds(1_000), SomePatience.ample())
        .follow(facts, ACT);
  }

  private UnaryOperator<History> meeting(int client, CountDownLatch all) {
    return history -> {
      most.accumulateAndGet(working.incrementAndGet(), Math::max);
      all.countDown();
      try {
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      working.decrementAndGet();
      return engaged(client).apply(history);
    };
  }

  private static UnaryOperator<History> engaged(int client) {
    return history -> history.with(new Engaged(IdHash.of("e-" + client), "VISIT", 20_700));
  }

  private static UnaryOperator<History> poison(int client) {
    return history -> {
      throw new IllegalStateException(id(client).value());
    };
  }

  private static ClientId id(int client) {
    return new ClientId("c-" + client);
  }
}
