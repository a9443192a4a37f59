package io.largesse.roi;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money per VIC: what the clients of one segment of the value axis bought in the 12 months before
 * the as-of day (roi method: dimensions and results).
 *
 * @param segment on the as-of day
 * @param share of the revenue of all clients; empty when there was none
 * @param mean per client
 */
public record SegmentMoney(
    String segment, long clients, Money revenue, Optional<BigDecimal> share, Money mean) {}
