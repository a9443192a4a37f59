package io.largesse.experiment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an arm bought beyond the control (roi method: randomised), in smallest units of the
 * reference currency; what cannot be computed is empty. Sums are exact, and quotients right in far
 * more digits than are shown.
 *
 * @param error the standard error of the difference (Welch)
 * @param cuped the difference, adjusted for what was bought before
 * @param cupedError its standard error
 * @param gain the difference in mean margin a client
 * @param gainError its standard error (Welch)
 */
record Contrast(
    Optional<BigDecimal> difference,
    Optional<BigDecimal> error,
    Optional<BigDecimal> cuped,
    Optional<BigDecimal> cupedError,
    Optional<BigDecimal> gain,
    Optional<BigDecimal> gainError) {
  /** Of a normal distribution, between minus and plus this lie 95 %. */
  static final BigDecimal Z = new BigDecimal("1.959964");

  static final MathContext DIGITS = new MathContext(50);

  private static final int CLIENTS_MIN = 2;

  /**
   * Holds {@code arm} against {@code control}.
   *
   * @param parts how many parts of margin make a unit
   */
  static Contrast of(ArmSums arm, ArmSums control, int parts) {
    if (arm.clients == 0 || control.clients == 0) {
      return new Contrast(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    boolean hasErrors = arm.clients >= CLIENTS_MIN && control.clients >= CLIENTS_MIN;
    BigDecimal difference = mean(arm.post, arm).subtract(mean(control.post, control), DIGITS);
    BigDecimal before = mean(arm.pre, arm).subtract(mean(control.pre, control), DIGITS);
    BigDecimal theta = theta(arm, control);
    BigDecimal ofParts = BigDecimal.valueOf(parts);
    return new Contrast(
        Optional.of(difference),
        only(hasErrors, () -> error(variance(arm), arm, variance(control), control)),
        Optional.of(difference.subtract(theta.multiply(before, DIGITS), DIGITS)),
        only(hasErrors, () -> error(variance(arm, theta), arm, variance(control, theta), control)),
        Optional.of(
            mean(arm.margin, arm)
                .subtract(mean(control.margin, control), DIGITS)
                .divide(ofParts, DIGITS)),
        only(
            hasErrors,
            () ->
                error(
                        covariance(arm, arm.margin, arm.margin, arm.marginSquares),
                        arm,
                        covariance(control, control.margin, control.margin, control.marginSquares),
                        control)
                    .divide(ofParts, DIGITS)));
  }

  static BigDecimal mean(BigInteger sum, ArmSums of) {
    return new BigDecimal(sum).divide(BigDecimal.valueOf(of.clients), DIGITS);
  }

  /** Over both arms as one sample; 0 where all had bought the same before. */
  private static BigDecimal theta(ArmSums arm, ArmSums control) {
    ArmSums both = new ArmSums();
    both.add(arm);
    both.add(control);
    BigInteger spread = spread(both, both.pre, both.pre, both.preSquares);
    return spread.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(spread(both, both.post, both.pre, both.products))
            .divide(new BigDecimal(spread), DIGITS);
  }

  private static BigDecimal variance(ArmSums of) {
    return covariance(of, of.post, of.post, of.postSquares);
  }

  /** Of what was bought after, less {@code theta} of what was bought before. */
  private static BigDecimal variance(ArmSums of, BigDecimal theta) {
    BigDecimal both = covariance(of, of.post, of.pre, of.products);
    BigDecimal before = covariance(of, of.pre, of.pre, of.preSquares);
    return variance(of)
        .subtract(theta.multiply(both, DIGITS).multiply(BigDecimal.TWO, DIGITS), DIGITS)
        .add(theta.multiply(theta, DIGITS).multiply(before, DIGITS), DIGITS)
        // Where nothing is left, roundings may leave less than that.
        .max(BigDecimal.ZERO);
  }

  private static BigDecimal covariance(
      ArmSums of, BigInteger one, BigInteger other, BigInteger products) {
    BigDecimal clients = BigDecimal.valueOf(of.clients);
    return new BigDecimal(spread(of, one, other, products))
        .divide(clients.multiply(clients.subtract(BigDecimal.ONE)), DIGITS);
  }

  /** The square of the number of clients times the covariance, exactly. */
  private static BigInteger spread(
      ArmSums of, BigInteger one, BigInteger other, BigInteger products) {
    return BigInteger.valueOf(of.clients).multiply(products).subtract(one.multiply(other));
  }

  private static BigDecimal error(
      BigDecimal variance, ArmSums arm, BigDecimal ofControl, ArmSums control) {
    return variance
        .divide(BigDecimal.valueOf(arm.clients), DIGITS)
        .add(ofControl.divide(BigDecimal.valueOf(control.clients), DIGITS), DIGITS)
        .sqrt(DIGITS);
  }

  private static Optional<BigDecimal> only(boolean known, Supplier<BigDecimal> figure) {
    return known ? Optional.of(figure.get()) : Optional.empty();
  }
}
