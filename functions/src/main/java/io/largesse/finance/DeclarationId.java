package io.largesse.finance;

import io.largesse.id.GiftId;

/**
 * The id of a declaration, such as {@code g-17.2}: the gift, and which of its declarations it is.
 *
 * @param n 1 or more
 */
public record DeclarationId(GiftId gift, int n) {
  /** A gift's id, a point, and the digits of the largest {@code n}. */
  static final int LENGTH_MAX = 74;

  public DeclarationId {
    if (n < 1) {
      throw new IllegalArgumentException("A gift's declarations are numbered from 1");
    }
  }

  /** The id that {@code text} is, as {@link #toString} writes it. */
  public static DeclarationId parse(String text) {
    int point = text.lastIndexOf('.');
    if (point < 0 || !text.substring(point + 1).matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "A declaration's id is that of its gift, a point and a number from 1");
    }
    return new DeclarationId(
        new GiftId(text.substring(0, point)), Integer.parseInt(text.substring(point + 1)));
  }

  @Override
  public String toString() {
    return gift + "." + n;
  }
}
