package io.largesse.threshold;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.binary.Sealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    if (payload.length > BYTES_MAX - Sealed.HEADER) {
      throw new ExposureFull(exposure.subject());
    }
    return Sealed.seal(VERSION, payload);
  }

  /** Throws {@link IllegalArgumentException} if {@code bytes} are not what was encoded. */
  public static List<Entry> decode(byte[] bytes) {
    Decoder decoder = new Decoder(Sealed.open(VERSION, bytes));
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
}
