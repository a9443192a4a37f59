package io.largesse.roi;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money per VIC: what the clients of one segment of the value axis bought in the 12 months before
 * the as-of day, as far as these are kept (roi method: dimensions and results).
 *
 * @param segment at the end of the as-of day
 * @param clients of whom anything was known before the as-of day
 * @param share of the revenue of all clients, from 0 to 1; empty when there was none
 * @param mean per client, rounded to the smallest unit
 */
public record SegmentMoney(
    String segment, long clients, Money revenue, Optional<BigDecimal> share, Money mean) {}
