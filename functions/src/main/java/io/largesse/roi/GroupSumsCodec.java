package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums of controls in few bytes, stratum by stratum, in order of what the strata are. */
final class GroupSumsCodec {
  private static final List<Matching> MATCHINGS = List.of(Matching.values());
  private static final int KIND_SIZE_MAX = 1 + RunParameters.STRATIFY_MAX;
  private static final long GROUPS_MASK = (1L << Strata.GROUPS) - 1;

  private final GroupSums sums;
  private final Kinds kinds;

  /** The strata in order of what they are. */
  private final long[] ordered;

  /** Of each of them its number in the sums. */
  private final int[] numbers;

  /** Writes {@code sums}, to which nothing is added any more. */
  GroupSumsCodec(GroupSums sums, Kinds kinds) {
    this.sums = sums;
    this.kinds = kinds;
    int[] ranks = kinds.ranks();
    int[] sorted = kinds.sorted();
    ordered =
        Arrays.stream(sums.sorted(stratum -> withKind(stratum, ranks[Strata.kind(stratum)])))
            .map(ranked -> withKind(ranked, sorted[Strata.kind(ranked)]))
            .toArray();
    numbers = Arrays.stream(ordered).mapToInt(sums::number).toArray();
  }

  void encode(int month, Chunks to) {
    int[] rows = new int[Strata.GROUPS];
    for (int index = 0; index < ordered.length; index++) {
      long stratum = ordered[index];
      long groups = 0;
      for (int group = 0; group < Strata.GROUPS; group++) {
        rows[group] = sums.find(numbers[index], group);
        groups |= sums.count(rows[group], month) > 0 ? 1L << group : 0;
      }
      if (groups != 0) {
        Encoder encoder = to.encoder(Chunks.CONTROLS);
        encode(kinds.kind(Strata.kind(stratum)), encoder);
        encoder
            .number(Strata.matching(stratum).index())
            .number(Strata.bands(stratum))
            .number(groups);
        encode(rows, groups, month, encoder);
      }
    }
  }

  private void encode(int[] rows, long groups, int month, Encoder encoder) {
    for (int group = 0; group < Strata.GROUPS; group++) {
      if ((groups & 1L << group) != 0) {
        encoder
            .number(sums.count(rows[group], month))
            .signed(sums.change(rows[group], month))
            .number(sums.bought(rows[group], month));
      }
    }
  }

  /** Adds the next stratum of {@code decoder} to sums of one month. */
  static void decode(Decoder decoder, Kinds kinds, GroupSums to) {
    List<String> kind = kind(decoder);
    Matching matching = MATCHINGS.get(decoder.number(MATCHINGS.size() - 1));
    int bands = bands(decoder);
    long stratum = Strata.key(matching, kinds.number(kind), bands);
    long groups = decoder.number();
    if ((groups & ~GROUPS_MASK) != 0) {
      throw new IllegalArgumentException("There are no such groups");
    }
    for (int group = 0; group < Strata.GROUPS; group++) {
      if ((groups & 1L << group) != 0) {
        to.add(
            to.row(stratum | group),
            0,
            decoder.number(Integer.MAX_VALUE),
            decoder.signed(),
            decoder.number(Integer.MAX_VALUE));
      }
    }
  }

  static void encode(List<String> kind, Encoder encoder) {
    encoder.number(kind.size());
    kind.forEach(encoder::word);
  }

  static List<String> kind(Decoder decoder) {
    List<String> kind = new ArrayList<>();
    for (int left = decoder.number(KIND_SIZE_MAX); left > 0; left--) {
      kind.add(decoder.word());
    }
    return kind;
  }

  static int bands(Decoder decoder) {
    long bands = decoder.number();
    if (!Strata.areBands(bands)) {
      throw new IllegalArgumentException("There are no such bands");
    }
    return (int) bands;
  }

  private static long withKind(long stratum, int kind) {
    return Strata.key(Strata.matching(stratum), kind, Strata.bands(stratum));
  }
}
