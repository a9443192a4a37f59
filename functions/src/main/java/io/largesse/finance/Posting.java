package io.largesse.finance;

import java.time.Instant;

/** That a declaration was posted: under which reference of the ledger, by whom, when. */
public record Posting(String reference, String by, Instant at) {
  /** Ledgers have short references. */
  public static final int REFERENCE_MAX = 100;
}
