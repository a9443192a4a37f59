package io.largesse.purchase;

/**
 * A rate makes a purchase come to more than {@link Purchase#UNITS_MAX}: it is wrong, and the
 * purchase waits until it is corrected.
 */
public final class ImpossibleRate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImpossibleRate() {
    super("A purchase comes to too much at its rate");
  }
}
