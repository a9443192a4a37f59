package io.largesse.roi;

import io.largesse.binary.Decoder;
import java.time.YearMonth;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The cells of one month in order, one at a time, however many chunks they take. */
final class CellStream {
  private final YearMonth month;
  private final Iterator<byte[]> chunks;
  private @Nullable Decoder decoder;
  private @Nullable CellKey key;
  private CellSums sums = new CellSums();

  CellStream(YearMonth month, Iterator<byte[]> chunks) {
    this.month = month;
    this.chunks = chunks;
    advance();
  }

  YearMonth month() {
    return month;
  }

  /** The key of the cell that is next; null after the last. */
  @Nullable CellKey key() {
    return key;
  }

  /** The sums of that cell; the one after it is then next. */
  CellSums take() {
    CellSums taken = sums;
    advance();
    return taken;
  }

  private void advance() {
    while (decoder == null || !decoder.hasMore()) {
      if (!chunks.hasNext()) {
        key = null;
        return;
      }
      Chunks.Records records = Chunks.open(chunks.next());
      if (records.sort() != Chunks.CELLS) {
        throw new IllegalArgumentException("These are no cells");
      }
      decoder = records.decoder();
    }
    key = CellSumsCodec.decodeKey(decoder);
    sums = CellSumsCodec.decodeSums(decoder);
  }
}
