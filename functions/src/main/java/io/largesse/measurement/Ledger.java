package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What was given, month by month, as runs have found it. */
public interface Ledger {
  /** Keeps entries of a run; the same again are the same. */
  void keep(RunId run, List<LedgerEntry> entries, Act act);

  /** The entries by one thing, of one month or all, by month and then by value. */
  Page<LedgerEntry> list(RunId run, LedgerBy by, Optional<YearMonth> month, PageRequest page);

  /**
   * The entries by one thing, of all of {@code months}, in the same order; read as they are taken.
   */
  Stream<LedgerEntry> read(RunId run, LedgerBy by, MonthSpan months);

  /**
   * Removes the entries of {@code run}, until none is left or {@code isTimeUp}; says whether none
   * is.
   */
  boolean forget(RunId run, BooleanSupplier isTimeUp);
}
