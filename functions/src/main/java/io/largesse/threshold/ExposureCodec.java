package io.largesse.threshold;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The entries of an exposure in few bytes: a version, a checksum, then the entries in order of day.
 *
 * <p>What is said again and again (boutique, currency, statuses) goes through a dictionary, and
 * days are told from the one before, so that a usual entry takes some 70 bytes with its gift's id.
 */
public final class ExposureCodec {
  /** More live gifts than this are no exposure but a mistake. */
  public static final int ENTRIES_MAX = 3_000;

  /** Leaves room for the item's other attributes below DynamoDB's 400 KB. */
  public static final int BYTES_MAX = 380_000;

  private static final byte VERSION = 1;
  private static final int HEADER = 1 + Integer.BYTES;

  private ExposureCodec() {}

  /** Throws {@link ExposureFull} beyond the bounds. */
  public static byte[] encode(Exposure exposure) {
    if (exposure.entries().size() > ENTRIES_MAX) {
      throw new ExposureFull(exposure.subject());
    }
    Encoder encoder = new Encoder().number(exposure.entries().size());
    LocalDate day = LocalDate.EPOCH;
    for (Entry entry : exposure.entries()) {
      EntryCodec.encode(entry, day, encoder);
      day = entry.day();
    }
    byte[] payload = encoder.bytes();
    if (payload.length > BYTES_MAX - HEADER) {
      throw new ExposureFull(exposure.subject());
    }
    return ByteBuffer.allocate(HEADER + payload.length)
        .put(VERSION)
        .putInt(checksum(payload))
        .put(payload)
        .array();
  }

  /** Throws {@link IllegalArgumentException} if {@code bytes} are not what was encoded. */
  public static List<Entry> decode(byte[] bytes) {
    if (bytes.length < HEADER || bytes[0] != VERSION) {
      throw new IllegalArgumentException("Not an exposure, or of a version not known here");
    }
    byte[] payload = Arrays.copyOfRange(bytes, HEADER, bytes.length);
    if (ByteBuffer.wrap(bytes).getInt(1) != checksum(payload)) {
      throw new IllegalArgumentException("An exposure's checksum is wrong");
    }
    Decoder decoder = new Decoder(payload);
    int size = decoder.number(ENTRIES_MAX);
    List<Entry> entries = new ArrayList<>(size);
    LocalDate day = LocalDate.EPOCH;
    for (int index = 0; index < size; index++) {
      entries.add(EntryCodec.decode(day, decoder));
      day = entries.getLast().day();
    }
    decoder.end();
    return List.copyOf(entries);
  }

  private static int checksum(byte[] payload) {
    CRC32C checksum = new CRC32C();
    checksum.update(payload);
    return (int) checksum.getValue();
  }
}
