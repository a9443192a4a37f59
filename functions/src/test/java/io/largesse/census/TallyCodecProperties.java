package io.largesse.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class TallyCodecProperties {
  private static final String[] SEGMENTS = {"VIC", "CLIENT", "PALLADIUM", "SLEEPING"};
  private static final String[] MARKETS = {"", "FR", "JP", "IT"};

  @Property(tries = 50)
  void what_was_written_is_read_and_parts_add_up_in_any_order(@ForAll long seed) {
    Tally first = tally(seed);
    Tally second = tally(~seed);

    assertThat(TallyCodec.decode(TallyCodec.encode(first))).isEqualTo(first);
    assertThat(sum(first, second)).isEqualTo(sum(second, first));
    assertThat(sum(first, second).clients()).isEqualTo(first.clients() + second.clients());
  }

  @Property(tries = 50)
  void garbage_is_refused(@ForAll long seed) {
    byte[] bytes = TallyCodec.encode(tally(seed));
    byte[] cut = Arrays.copyOf(bytes, new Random(seed).nextInt(bytes.length));

    assertThatThrownBy(() -> TallyCodec.decode(cut)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Tally sum(Tally one, Tally other) {
    Counting counting = new Counting();
    counting.add(one);
    counting.add(other);
    return counting.tally();
  }

  private static Tally tally(long seed) {
    Random random = new Random(seed);
    Counting counting = new Counting();
    for (int clients = random.nextInt(40); clients > 0; clients--) {
      Optional<String> now = some(random, SEGMENTS);
      String to = SEGMENTS[random.nextInt(SEGMENTS.length)];
      counting.add(now, some(random, MARKETS), random.nextInt(2_000) - 1_000);
      counting.add(new Move(now, to));
    }
    return counting.tally();
  }

  private static Optional<String> some(Random random, String[] words) {
    int word = random.nextInt(words.length + 1);
    return word == words.length ? Optional.empty() : Optional.of(words[word]);
  }
}
