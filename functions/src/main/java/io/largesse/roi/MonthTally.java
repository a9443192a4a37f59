package io.largesse.roi;

import java.time.YearMonth;
import java.util.List;

/** What a pass has found of one month, so far. */
final class MonthTally {
  private final Chunks chunks;
  private final int fifteenth;
  private final GroupSums controls = new GroupSums();
  private final LedgerSums ledger = new LedgerSums();

  MonthTally(YearMonth month) {
    chunks = new Chunks(month.toString());
    fifteenth = Math.toIntExact(month.atDay(15).toEpochDay());
  }

  /** The day on which controls are looked at (roi method: controls). */
  int fifteenth() {
    return fifteenth;
  }

  GroupSums controls() {
    return controls;
  }

  LedgerSums ledger() {
    return ledger;
  }

  void add(Episode episode) {
    EpisodeCodec.encode(episode, chunks.encoder(Chunks.EPISODES));
  }

  long bytes() {
    return chunks.bytes() + controls.bytes();
  }

  List<Chunk> chunks(Kinds kinds) {
    GroupSumsCodec.encode(controls, kinds, chunks);
    ledger.encode(chunks);
    return chunks.close();
  }
}
