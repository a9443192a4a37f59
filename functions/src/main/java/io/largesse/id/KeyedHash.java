package io.largesse.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The first 64 bits of a text's HMAC-SHA256: always the same, and nobody without the key can choose
 * an id by what it comes to. For use by several threads.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  /** Never used itself: to copy it is much faster than to make another. */
  private final Mac ready;

  public KeyedHash(String key) {
    try {
      ready = Mac.getInstance(ALGORITHM);
      ready.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    }
  }

  /** The hash of {@code text}, which begins with what it is used for and a colon. */
  public long of(String text) {
    try {
      Mac mac = (Mac) ready.clone();
      return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(ALGORITHM + " of every Java can be copied", impossible);
    }
  }
}
