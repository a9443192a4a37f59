package io.largesse.roi;

/** By what the ledger tells gifts apart. */
public enum LedgerBy {
  MARKET(0),
  BOUTIQUE(1),
  TYPOLOGY(2),
  SKU(3),
  ADVISOR(4),
  OCCASION(5);

  private final int index;

  LedgerBy(int index) {
    this.index = index;
  }

  /** Its number in chunks. */
  int index() {
    return index;
  }
}
