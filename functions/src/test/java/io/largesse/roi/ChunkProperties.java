package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.binary.Sealed;
import io.largesse.client.ClientId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class ChunkProperties {
  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final SomeBase BASE = new SomeBase(4);
  private static final List<Chunk> CHUNKS = chunks();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_single_wrong_byte_is_refused(@ForAll int which, @ForAll int anywhere) {
    byte[] bytes = one(which).bytes().clone();
    bytes[Math.floorMod(anywhere, bytes.length)] ^= 1;

    refuses(bytes);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void an_end_cut_off_is_refused(@ForAll int which, @ForAll int anywhere) {
    byte[] bytes = one(which).bytes();

    refuses(Arrays.copyOf(bytes, Math.floorMod(anywhere, bytes.length)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void noise_is_refused(@ForAll byte[] noise) {
    refuses(noise);
  }

  /** Whoever seals garbage with a right checksum gets sums or a clear refusal, and soon. */
  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void sealed_garbage_is_read_or_refused(@ForAll int which, @ForAll long seed) {
    byte[] sealed = one(which).bytes();
    byte[] payload = Arrays.copyOfRange(sealed, Sealed.HEADER, sealed.length);
    Random random = new Random(seed);
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
    }
    byte[] garbage = Sealed.seal(sealed[0], payload);

    for (Runnable read : List.<Runnable>of(() -> reduce(garbage), () -> finish(garbage))) {
      try {
        read.run();
      } catch (IllegalArgumentException | ArithmeticException refused) {
        assertThat(refused).message().isNotEmpty();
      }
    }
  }

  @Example
  void what_belongs_to_no_month_is_refused_by_one_and_the_other_way_round() {
    for (Chunk chunk : CHUNKS) {
      boolean whole = chunk.label().equals(Chunk.ALL);
      if (whole) {
        refuses(chunk.bytes());
      } else {
        assertThatThrownBy(() -> RunTotals.of(BASE.measuring(), List.of(chunk.bytes())))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Example
  void what_an_item_does_not_hold_is_no_chunk() {
    assertThat(new Chunk("2026-03", 0, new byte[Chunk.BYTES_MAX]).number()).isZero();
    assertThatThrownBy(() -> new Chunk("2026-03", 0, new byte[Chunk.BYTES_MAX + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-03");
  }

  @Example
  void no_chunk_is_larger_than_an_item_holds() {
    LocalDate day = LocalDate.of(2026, 3, 15);
    Pass pass =
        new Pass(TimingTest.measuring(LocalDate.of(2026, 6, 1), day, day, day), WholeRun.KEY);
    for (int client = 0; client < 8_000; client++) {
      Someone someone = new Someone().bought(day.minusDays(1), 100L * client).given(day);
      pass.add(new ClientId("c" + client), someone.history());
    }
    List<Chunk> chunks = pass.chunks();

    assertThat(chunks)
        .extracting(chunk -> chunk.bytes().length)
        .allMatch(size -> size <= Chunk.BYTES_MAX);
    assertThat(chunks).extracting(Chunk::label, Chunk::number).doesNotHaveDuplicates();
    assertThat(chunks).hasSizeGreaterThan(2);
  }

  private static void refuses(byte[] bytes) {
    assertThatThrownBy(() -> reduce(bytes)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> finish(bytes)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void reduce(byte[] bytes) {
    MonthReduction.reduce(BASE.measuring(), MONTH, List.of(bytes));
  }

  private static void finish(byte[] bytes) {
    TreeMap<YearMonth, List<byte[]>> months = new TreeMap<>();
    months.put(MONTH, List.of(bytes));
    new Finish(BASE.measuring(), months, Randomised.NONE, Optional.empty())
        .forEachRemaining(_ -> {});
  }

  private static Chunk one(int which) {
    return CHUNKS.get(Math.floorMod(which, CHUNKS.size()));
  }

  private static List<Chunk> chunks() {
    Pass pass = new Pass(BASE.measuring(), WholeRun.KEY);
    BASE.clients().forEach(pass::add);
    return pass.chunks();
  }
}
