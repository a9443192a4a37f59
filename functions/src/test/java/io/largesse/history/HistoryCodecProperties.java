package io.largesse.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.binary.Sealed;
import io.largesse.purchase.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class HistoryCodecProperties {
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void what_is_decoded_is_what_was_encoded(@ForAll("histories") History history) {
    byte[] bytes = HistoryCodec.encode(history);

    History decoded = HistoryCodec.decode(bytes);

    assertThat(decoded).isEqualTo(history);
    assertThat(HistoryCodec.encode(decoded)).isEqualTo(bytes);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_single_wrong_byte_is_refused(
      @ForAll("histories") History history,
      @ForAll int anywhere,
      @ForAll @IntRange(min = 1, max = 255) int difference) {
    byte[] bytes = HistoryCodec.encode(history);
    bytes[Math.floorMod(anywhere, bytes.length)] ^= (byte) difference;

    assertThatThrownBy(() -> HistoryCodec.decode(bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void an_end_cut_off_is_refused(@ForAll("histories") History history, @ForAll int anywhere) {
    byte[] bytes = HistoryCodec.encode(history);

    assertThatThrownBy(
            () -> HistoryCodec.decode(Arrays.copyOf(bytes, Math.floorMod(anywhere, bytes.length))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noise_is_refused(@ForAll byte[] noise) {
    assertThatThrownBy(() -> HistoryCodec.decode(noise))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whoever seals garbage with a right checksum gets a history or a clear refusal, and soon. */
  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void sealed_garbage_is_a_history_or_refused(
      @ForAll("histories") History history, @ForAll long seed) {
    byte[] sealed = HistoryCodec.encode(history);
    byte[] payload = Arrays.copyOfRange(sealed, Sealed.HEADER, sealed.length);
    spoil(payload, new Random(seed));

    try {
      History decoded = HistoryCodec.decode(Sealed.seal(sealed[0], payload));
      assertThat(HistoryCodec.decode(HistoryCodec.encode(decoded))).isEqualTo(decoded);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).message().isNotEmpty();
    }
  }

  /** Each byte in a few is made one of those that numbers and lengths turn on. */
  private static void spoil(byte[] payload, Random random) {
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int value = List.of(0, 1, 0x7F, 0x80, 0xFF, random.nextInt(256)).get(random.nextInt(6));
      int from = random.nextInt(payload.length);
      int to = Math.min(payload.length, from + 1 + random.nextInt(10));
      Arrays.fill(payload, from, to, (byte) value);
    }
  }

  @Example
  void three_hundred_purchases_stay_under_six_kilobytes() {
    assertThat(HistoryCodec.encode(bought(300))).hasSizeLessThan(6 * 1024);
  }

  @Example
  void sixty_purchases_stay_under_two_kilobytes() {
    assertThat(HistoryCodec.encode(bought(60))).hasSizeLessThan(2 * 1024);
  }

  @Example
  void what_no_item_could_hold_is_refused_by_name() {
    assertThatThrownBy(() -> HistoryCodec.encode(bought(25_000))).isInstanceOf(HistoryFull.class);
  }

  /** Purchases of one to three lines, in eight boutiques and twelve categories, over 60 months. */
  private static History bought(int purchases) {
    Random random = new Random(1);
    List<Bought> bought =
        IntStream.range(0, purchases)
            .mapToObj(
                index -> {
                  int lines = 1 + random.nextInt(3);
                  return new Bought(
                      random.nextLong(),
                      random.nextInt(10) == 0 ? 2 : 1,
                      18_900 + random.nextInt(1_826),
                      "BOUTIQUE-" + random.nextInt(8),
                      List.of(Channel.values()).get(random.nextInt(3)),
                      false,
                      random
                          .ints(0, 12)
                          .distinct()
                          .limit(lines)
                          .mapToObj(
                              category ->
                                  new BoughtLine(
                                      "category-" + category,
                                      (long) Math.exp(10.5 + random.nextGaussian())))
                          .toList());
                })
            .sorted()
            .toList();
    return new History(bought, List.of(), List.of(), Forgotten.NOTHING, Profile.UNKNOWN, Map.of());
  }

  @Provide
  Arbitrary<History> histories() {
    return AnyHistory.history();
  }
}
