package io.largesse.roi;

import io.largesse.money.Money;
import java.time.YearMonth;

/**
 * What was given in one month (roi method: dimensions and results): kept gifts that were not given
 * back, of before the as-of day.
 *
 * @param clients distinct ones
 * @param cost of the gifts whose cost is known
 * @param withoutCost gifts whose cost is not known, and that add nothing to {@code cost}
 */
public record LedgerEntry(
    LedgerBy by,
    String value,
    YearMonth month,
    long gifts,
    long units,
    long clients,
    Money cost,
    long withoutCost) {}
