package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.util.ArrayList;
import java.util.List;

/** Sums of controls in few bytes, stratum by stratum, in order of what the strata are. */
final class GroupSumsCodec {
  private static final int KIND_SIZE_MAX = 1 + RunParameters.STRATIFY_MAX;
  private static final long GROUPS_MASK = (1L << Strata.GROUPS) - 1;

  private GroupSumsCodec() {}

  static void encode(GroupSums sums, Kinds kinds, Chunks to) {
    int[] ranks = kinds.ranks();
    int[] numbers = kinds.sorted();
    long[] ranked = sums.sorted(key -> withKind(key, ranks[Strata.kind(key)]));
    int next = 0;
    while (next < ranked.length) {
      int end = next + 1;
      while (end < ranked.length && stratum(ranked[end]) == stratum(ranked[next])) {
        end++;
      }
      long first = withKind(stratum(ranked[next]), numbers[Strata.kind(ranked[next])]);
      long groups = 0;
      for (; next < end; next++) {
        groups |= 1L << Strata.group(ranked[next]);
      }
      encode(first, groups, sums, kinds, to.encoder(Chunks.CONTROLS));
    }
  }

  private static void encode(
      long stratum, long groups, GroupSums sums, Kinds kinds, Encoder encoder) {
    List<String> kind = kinds.kind(Strata.kind(stratum));
    encoder.number(kind.size());
    kind.forEach(encoder::word);
    encoder.number(Strata.matching(stratum).ordinal()).number(Strata.bands(stratum)).number(groups);
    for (int group = 0; group < Strata.GROUPS; group++) {
      if ((groups & 1L << group) != 0) {
        long key = stratum | group;
        encoder.number(sums.count(key)).signed(sums.change(key)).number(sums.bought(key));
      }
    }
  }

  /** Adds the next stratum of {@code decoder}. */
  static void decode(Decoder decoder, Kinds kinds, GroupSums to) {
    List<String> kind = kind(decoder);
    Matching matching = Matching.values()[decoder.number(Matching.values().length - 1)];
    int bands = bands(decoder);
    long stratum = Strata.key(matching, kinds.number(kind), bands);
    long groups = decoder.number();
    if ((groups & ~GROUPS_MASK) != 0) {
      throw new IllegalArgumentException("There are no such groups");
    }
    for (int group = 0; group < Strata.GROUPS; group++) {
      if ((groups & 1L << group) != 0) {
        to.add(stratum | group, decoder.number(), decoder.signed(), decoder.number());
      }
    }
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

  private static long stratum(long key) {
    return key & -Strata.GROUPS;
  }

  private static long withKind(long key, int kind) {
    return Strata.key(Strata.matching(key), kind, Strata.bands(key)) | Strata.group(key);
  }
}
