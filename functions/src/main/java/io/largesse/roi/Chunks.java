package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.binary.Sealed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks of one label, filled with records of several sorts, one sort in each. */
final class Chunks {
  /** The sorts of records. */
  static final int CONTROLS = 0;

  static final int EPISODES = 1;
  static final int LEDGER = 2;
  static final int COUNTS = 3;
  static final int SEGMENTS = 4;
  static final int CELLS = 5;

  private static final byte VERSION = 2;

  /** A chunk that is as full as this takes no further record. */
  private static final int BYTES_FULL = 200_000;

  private final String label;
  private final List<Chunk> closed = new ArrayList<>();
  private @Nullable Encoder open;
  private int sort;
  private long closedBytes;

  Chunks(String label) {
    this.label = label;
  }

  /** Where the next record of {@code next} is written. */
  Encoder encoder(int next) {
    if (open != null && (sort != next || open.size() > BYTES_FULL)) {
      close();
    }
    if (open == null) {
      open = new Encoder().number(next);
      sort = next;
    }
    return open;
  }

  /** Bytes written so far. */
  long bytes() {
    return closedBytes + (open == null ? 0 : open.size());
  }

  /** All chunks; further records begin another. */
  List<Chunk> close() {
    if (open != null) {
      byte[] bytes = Sealed.seal(VERSION, open.bytes());
      closed.add(new Chunk(label, closed.size(), bytes));
      closedBytes += bytes.length;
      open = null;
    }
    return List.copyOf(closed);
  }

  /** Opens a chunk for its records; throws {@link IllegalArgumentException} if it is garbage. */
  static Records open(byte[] bytes) {
    Decoder decoder = new Decoder(Sealed.open(VERSION, bytes));
    return new Records(decoder.number(CELLS), decoder);
  }

  /** The records of one chunk, all of one sort. */
  record Records(int sort, Decoder decoder) {}
}
