package io.largesse.history;

import io.largesse.purchase.Channel;
import java.util.List;

/**
 * What is left, after returns, of one purchase.
 *
 * @param idHash see {@link IdHash}
 * @param version of the purchase, from 1; a higher one replaces a lower one
 * @param day the UTC day of the purchase, in days since 1970-01-01
 * @param whollyReturned whether nothing is left of its amounts; they may be too small to show in
 *     units of the reference currency, so the lines cannot tell
 * @param lines a line for each category of which units are left, in order of category
 */
public record Bought(
    long idHash,
    long version,
    int day,
    String boutique,
    Channel channel,
    boolean whollyReturned,
    List<BoughtLine> lines)
    implements Entry<Bought> {
  public Bought {
    lines = List.copyOf(lines);
    if (version < 1 || (whollyReturned && !lines.isEmpty())) {
      throw new IllegalArgumentException("No purchase looks like this");
    }
  }
}
