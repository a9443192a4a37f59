package io.largesse.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.ClientId;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.id.KeyedHash;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawTest {
  private static final int CLIENTS = 20_000;
  private static final ExperimentId SPRING = new ExperimentId("spring");
  private static final ExperimentId AUTUMN = new ExperimentId("autumn");

  private final Draw draw = new Draw(new KeyedHash("a key for tests"));

  /** Four standard deviations of a binomial: passed by chance once in 16,000 keys. */
  @ParameterizedTest
  @ValueSource(strings = {"0.10", "0.5", "0.0125"})
  void the_share_held_out_is_as_asked(String share) {
    double expected = CLIENTS * Double.parseDouble(share);
    double spread = Math.sqrt(expected * (1 - Double.parseDouble(share)));

    assertThat((double) held(SPRING, share))
        .isBetween(expected - 4 * spread, expected + 4 * spread);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 9223372036854775808", "0.25, 4611686018427387904", "0.1, 1844674407370955162"})
  void exactly_that_share_of_all_hashes_is_held_out(String share, String hashes) {
    assertThat(new BigInteger(Long.toUnsignedString(Draw.bound(new BigDecimal(share)))))
        .isEqualTo(hashes);
  }

  @Test
  void whoever_is_held_out_stays_so_when_the_share_grows() {
    assertThat(IntStream.range(0, 2_000))
        .allMatch(client -> !holds(SPRING, "0.10", client) || holds(SPRING, "0.20", client));
  }

  @Test
  void experiments_draw_independently_of_each_other() {
    long both =
        IntStream.range(0, CLIENTS)
            .filter(client -> holds(SPRING, "0.5", client) && holds(AUTUMN, "0.5", client))
            .count();

    assertThat(both).isBetween(CLIENTS / 4 - 250L, CLIENTS / 4 + 250L);
  }

  @Test
  void who_is_held_out_hangs_on_the_key_and_on_nothing_else() {
    Draw same = new Draw(new KeyedHash("a key for tests"));
    Draw other = new Draw(new KeyedHash("another key"));

    assertThat(IntStream.range(0, 200))
        .allMatch(client -> holds(draw, client) == holds(same, client))
        .anyMatch(client -> holds(draw, client) != holds(other, client));
  }

  private long held(ExperimentId experiment, String share) {
    return IntStream.range(0, CLIENTS).filter(client -> holds(experiment, share, client)).count();
  }

  private boolean holds(ExperimentId experiment, String share, int client) {
    return draw.holdsOut(experiment, holdOut(share), new ClientId("client-" + client));
  }

  private static boolean holds(Draw by, int client) {
    return by.holdsOut(SPRING, holdOut("0.5"), new ClientId("client-" + client));
  }

  private static HoldOut holdOut(String share) {
    return new HoldOut(
        new BigDecimal(share),
        Set.of(),
        Set.of(),
        Set.of(),
        SomeExperiment.ASSIGNED,
        SomeExperiment.ASSIGNED);
  }
}
