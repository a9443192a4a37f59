package io.largesse.binary;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Encoded bytes behind the version of their encoding and a checksum, so that garbage is known. */
public final class Sealed {
  /** What sealing adds, in bytes. */
  public static final int HEADER = 1 + Integer.BYTES;

  private Sealed() {}

  public static byte[] seal(byte version, byte[] payload) {
    return ByteBuffer.allocate(HEADER + payload.length)
        .put(version)
        .putInt(checksum(payload))
        .put(payload)
        .array();
  }

  /** Throws {@link IllegalArgumentException} if this is nothing sealed in {@code version}. */
  public static byte[] open(byte version, byte[] sealed) {
    if (sealed.length < HEADER || sealed[0] != version) {
      throw new IllegalArgumentException("Nothing encoded, or of a version not known here");
    }
    byte[] payload = Arrays.copyOfRange(sealed, HEADER, sealed.length);
    if (ByteBuffer.wrap(sealed).getInt(1) != checksum(payload)) {
      throw new IllegalArgumentException("A checksum is wrong");
    }
    return payload;
  }

  private static int checksum(byte[] payload) {
    CRC32C checksum = new CRC32C();
    checksum.update(payload);
    return (int) checksum.getValue();
  }
}
