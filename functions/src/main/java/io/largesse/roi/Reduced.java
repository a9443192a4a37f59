package io.largesse.roi;

import java.util.List;

/**
 * A month of a run, reduced.
 *
 * @param cells sums of the month's cells in order, in chunks for {@link Finish}
 * @param ledger entries in order of what they are by, then of value
 */
public record Reduced(List<Chunk> cells, List<LedgerEntry> ledger) {
  public Reduced {
    cells = List.copyOf(cells);
    ledger = List.copyOf(ledger);
  }
}
