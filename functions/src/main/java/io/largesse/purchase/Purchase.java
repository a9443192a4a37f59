package io.largesse.purchase;

import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.json.Read;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A purchase as it is told; or, with {@code returnOf}, a return of one.
 *
 * @param client whom the caller named, perhaps by the id of a record that was merged
 * @param at when it was made
 * @param lines 1 to {@link #LINES_MAX}, all of one currency, each {@code lineId} once
 * @param returnOf the purchase of which something comes back
 */
public record Purchase(
    PurchaseId id,
    ClientId client,
    BoutiqueId boutique,
    Channel channel,
    Instant at,
    List<Line> lines,
    Optional<PurchaseId> returnOf) {
  public static final int LINES_MAX = 100;

  /**
   * All lines of one purchase come to no more, in smallest units of its currency or of the house's:
   * so 60 months of them can always be added up.
   */
  public static final long UNITS_MAX = Read.UNITS_MAX;

  public Purchase {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || lines.size() > LINES_MAX) {
      throw new IllegalArgumentException("has 1 to " + LINES_MAX + " lines");
    }
    if (lines.stream().map(line -> line.amount().currency()).distinct().count() > 1) {
      throw new IllegalArgumentException("is in one currency");
    }
    if (new HashSet<>(lines.stream().map(Line::id).toList()).size() < lines.size()) {
      throw new IllegalArgumentException("uses each lineId once");
    }
    if (lines.stream().mapToLong(line -> Math.abs(line.amount().units())).sum() > UNITS_MAX) {
      throw new IllegalArgumentException("comes to at most " + UNITS_MAX + " smallest units");
    }
    if (returnOf.equals(Optional.of(id))) {
      throw new IllegalArgumentException("is no return of itself");
    }
  }

  /** Whether {@code other} says the same: a line is known by its id, and not by its place. */
  boolean saysTheSameAs(Purchase other) {
    return inOrder().equals(other.inOrder());
  }

  private Purchase inOrder() {
    List<Line> sorted =
        lines.stream().sorted(Comparator.comparing(line -> line.id().value())).toList();
    return new Purchase(id, client, boutique, channel, at, sorted, returnOf);
  }

  public Currency currency() {
    return lines.getFirst().amount().currency();
  }

  /** The day on which a purchase counts, whatever the boutique's time zone. */
  public LocalDate day() {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
