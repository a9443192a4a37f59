package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;

/** The sums of a cell in few bytes. */
final class CellSumsCodec {
  private static final Dimension[] DIMENSIONS = Dimension.values();
  private static final int CATEGORIES_MAX = 1_000_000;

  private CellSumsCodec() {}

  static void encode(CellKey key, CellSums sums, Encoder encoder) {
    encoder
        .number(key.dimension().index())
        .word(key.value())
        .number(sums.episodes)
        .number(sums.clientsOfMonth)
        .number(sums.clientsOfQuarter)
        .number(sums.clientsOfYear)
        .number(sums.mature)
        .number(sums.matched)
        .number(sums.repeat)
        .number(sums.tooEarly)
        .number(sums.noControl)
        .number(sums.withoutCost)
        .number(sums.cost)
        .number(sums.post)
        .number(sums.margins)
        .hash(sums.weightedPost.high())
        .hash(sums.weightedPost.low())
        .hash(sums.postSquares.high())
        .hash(sums.postSquares.low())
        .number(sums.matchedCost)
        .number(sums.matchedPre)
        .number(sums.byCategory().size());
    sums.byCategory().forEach((name, units) -> encoder.word(name).number(units));
    for (int matching = 0; matching < sums.replicates.length; matching++) {
      sums.replicates[matching].encode(encoder);
      encoder
          .hash(Double.doubleToRawLongBits(sums.absolute[matching]))
          .hash(Double.doubleToRawLongBits(sums.largest[matching]));
    }
    sums.bought.encode(encoder);
  }

  static CellKey decodeKey(Decoder decoder) {
    return new CellKey(DIMENSIONS[decoder.number(DIMENSIONS.length - 1)], decoder.word());
  }

  static CellSums decodeSums(Decoder decoder) {
    CellSums sums = new CellSums();
    sums.episodes = decoder.number();
    sums.clientsOfMonth = decoder.number();
    sums.clientsOfQuarter = decoder.number();
    sums.clientsOfYear = decoder.number();
    sums.mature = decoder.number();
    sums.matched = decoder.number();
    sums.repeat = decoder.number();
    sums.tooEarly = decoder.number();
    sums.noControl = decoder.number();
    sums.withoutCost = decoder.number();
    sums.cost = decoder.number();
    sums.post = decoder.number();
    sums.margins = decoder.number();
    sums.weightedPost.add(decoder.hash(), decoder.hash());
    sums.postSquares.add(decoder.hash(), decoder.hash());
    sums.matchedCost = decoder.number();
    sums.matchedPre = decoder.number();
    for (int left = decoder.number(CATEGORIES_MAX); left > 0; left--) {
      sums.add(decoder.word(), decoder.number());
    }
    for (int matching = 0; matching < sums.replicates.length; matching++) {
      sums.replicates[matching] = Replicates.decode(decoder);
      sums.absolute[matching] = Double.longBitsToDouble(decoder.hash());
      sums.largest[matching] = Double.longBitsToDouble(decoder.hash());
    }
    sums.bought = Replicates.decode(decoder);
    return sums;
  }
}
