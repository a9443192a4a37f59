package io.largesse.stock;

/** Tells those who run the house that the running stock is not what its movements add up to. */
public interface DriftAlarm {
  void ring(StockChecks.Running place, Drift drift);
}
