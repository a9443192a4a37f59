package io.largesse.threshold;

import io.largesse.id.GiftId;
import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.List;

/**
 * A limit that live gifts pass, seen from one market that gave some of them.
 *
 * @param ruleMarket the market of the rule's set
 * @param version that of the rule's set; 0 as shipped
 * @param scope tells windows of one rule and of the same days apart: by gift, occasion or entity
 * @param used what counts, all of it
 * @param over by how much the limit is passed; nothing where it must not be reached
 * @param gifts those that count, the earliest first, at most {@link #GIFTS_MAX}
 * @param giftCount how many count
 */
public record PassedLimit(
    Subject subject,
    String ruleMarket,
    String rule,
    int version,
    boolean adopted,
    Regime regime,
    Effect effect,
    Span window,
    String scope,
    Country market,
    Quantity used,
    Quantity limit,
    Quantity over,
    List<GiftId> gifts,
    int giftCount) {
  /** More gifts than these are not named: their number is. */
  public static final int GIFTS_MAX = 100;

  public PassedLimit {
    gifts = List.copyOf(gifts);
  }

  /** What tells it apart from all others of its subject, whatever its numbers are. */
  public String key() {
    return String.join(
        "#",
        ruleMarket,
        rule,
        window.from().toString(),
        window.to().toString(),
        scope,
        market.code());
  }
}
