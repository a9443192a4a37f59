package io.largesse.client;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/** An e-mail address, as its owner wrote it. */
public record Email(String address) {
  private static final int LOCAL_LENGTH_MAX = 64;
  private static final int DOMAIN_LENGTH_MAX = 253;

  public Email {
    address = address.strip();
    normal(address);
  }

  /**
   * The one form of all the ways to write this address. Only the domain's case is without meaning,
   * but no house of today tells two persons by the case of their names.
   */
  public String normal() {
    return normal(address);
  }

  @Override
  public String toString() {
    return "an e-mail address";
  }

  private static String normal(String address) {
    int at = address.lastIndexOf('@');
    String local = Normalizer.normalize(address.substring(0, Math.max(at, 0)), Normalizer.Form.NFC);
    String domain = domain(address.substring(at + 1));
    boolean wellFormed =
        at > 0
            && local.length() <= LOCAL_LENGTH_MAX
            && local.codePoints().noneMatch(Email::parts)
            && domain.length() <= DOMAIN_LENGTH_MAX
            && domain.indexOf('.') > 0
            && domain.codePoints().noneMatch(Email::parts);
    if (!wellFormed) {
      throw new IllegalArgumentException("is an e-mail address");
    }
    return local.toLowerCase(Locale.ROOT) + "@" + domain;
  }

  private static String domain(String text) {
    String rootless = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    try {
      return IDN.toASCII(rootless, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES)
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException unusable) {
      throw new IllegalArgumentException("is an e-mail address", unusable);
    }
  }

  /** Whether a character stands between addresses rather than in one. */
  private static boolean parts(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || "@<>,;\"()".indexOf(codePoint) >= 0;
  }
}
