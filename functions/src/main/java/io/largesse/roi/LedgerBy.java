package io.largesse.roi;

/** By what the ledger tells gifts apart. */
public enum LedgerBy {
  MARKET,
  BOUTIQUE,
  TYPOLOGY,
  SKU,
  ADVISOR,
  OCCASION
}
