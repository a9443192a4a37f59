package io.largesse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an issuer calls the subject of a token. Issuers differ: an id, {@code auth0|64f1}, an e-mail
 * address.
 */
public final class Sub {
  /** The most characters that OpenID Connect allows. */
  public static final int LENGTH_MAX = 255;

  private static final Set<Integer> UNPRINTABLE =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.PRIVATE_USE,
          (int) Character.SURROGATE,
          (int) Character.UNASSIGNED);

  /** What stands in the place of bytes that are not UTF-8. */
  private static final int REPLACEMENT = 0xFFFD;

  /** The form of our own ids, which are never personal. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");

  private static final int DIGEST_BYTES = 16;

  private Sub() {}

  /** Gives {@code sub} back if it names somebody, and throws if not. */
  public static String check(String sub) {
    if (sub.isBlank()
        || sub.codePointCount(0, sub.length()) > LENGTH_MAX
        || sub.codePoints().anyMatch(Sub::unprintable)) {
      throw new IllegalArgumentException("A sub has 1 to 255 characters that can be printed");
    }
    return sub;
  }

  /**
   * The name of {@code sub} in logs: itself if it has the form of an id, else a digest, for it may
   * be an e-mail address. Who knows the one can compute the other.
   */
  public static String inLogs(String sub) {
    return ID.matcher(sub).matches() ? sub : "sha256-" + digest(sub);
  }

  private static boolean unprintable(int codePoint) {
    return UNPRINTABLE.contains(Character.getType(codePoint)) || codePoint == REPLACEMENT;
  }

  private static String digest(String sub) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(sub.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(whole, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
