package io.largesse.roi;

import java.util.Currency;

/**
 * What one way to match says of an episode (roi method: matched). Money in smallest units.
 *
 * @param effect net revenue beyond that of clients alike
 * @param gain margin on the effect less the cost
 * @param roi the gain against the cost
 * @param matched episodes
 */
record Returns(Figure effect, Figure gain, Figure roi, long matched) {
  static Returns of(Replicates sums) {
    return new Returns(
        Figure.of(index -> sums.difference(index) / sums.count(index)),
        Figure.of(index -> gain(sums, index) / sums.count(index)),
        Figure.of(index -> ratio(gain(sums, index), (double) sums.cost(index))),
        sums.count(Replicates.WHOLE));
  }

  /**
   * These less a drift above zero; each replicate less its own. The drift's part of the return is
   * that of its own episodes.
   */
  static Returns adjusted(Replicates sums, Replicates drift) {
    Returns plain = of(sums);
    Figure drifted = effect(drift);
    if (drifted.value() <= 0) {
      return plain;
    }
    return new Returns(
        Figure.of(index -> plain.effect.at(index) - drifted.at(index)),
        Figure.of(index -> plain.gain.at(index) - margin(drift, index)),
        Figure.of(
            index ->
                ratio(
                    plain.gain.at(index) - margin(drift, index),
                    (double) sums.cost(index) / sums.count(index))),
        plain.matched);
  }

  static Figure effect(Replicates sums) {
    return Figure.of(index -> sums.difference(index) / sums.count(index));
  }

  /** The lower of the two by effect; unknown where one of them is. */
  static Returns lower(Returns one, Returns other) {
    return other.effect.value() < one.effect.value() || Double.isNaN(other.effect.value())
        ? other
        : one;
  }

  Estimate published(Currency reference) {
    return new Estimate(
        Rounded.money(effect, reference),
        Rounded.money(effect.error(), reference),
        Rounded.money(gain, reference),
        Rounded.ratio(roi),
        Rounded.money(gain.value() * matched, reference));
  }

  private static double gain(Replicates sums, int index) {
    return sums.weighted(index) / Margins.WHOLE - sums.cost(index);
  }

  private static double margin(Replicates sums, int index) {
    return sums.weighted(index) / Margins.WHOLE / sums.count(index);
  }

  private static double ratio(double gain, double cost) {
    return cost == 0 ? Double.NaN : gain / cost;
  }
}
