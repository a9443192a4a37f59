package io.largesse.sweep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Parts of the names of runs, which may not have all characters that ids have. */
public final class RunName {
  /** Half of the digest: nobody finds another text with the same by chance. */
  private static final int LENGTH = 32;

  private RunName() {}

  /** 32 letters and digits that stand for {@code text}. */
  public static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
