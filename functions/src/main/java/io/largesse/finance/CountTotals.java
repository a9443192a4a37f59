package io.largesse.finance;

import io.largesse.access.Caller;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.Boutiques;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.threshold.Span;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what finance was told, month by month. */
public final class CountTotals {
  /** As many as one answer has time to read. */
  static final int DECLARATIONS_MAX = 50_000;

  private final Declarations declarations;
  private final Boutiques boutiques;
  private final Currency reference;
  private final int most;

  public CountTotals(Declarations declarations, Boutiques boutiques, Currency reference) {
    this(declarations, boutiques, reference, DECLARATIONS_MAX);
  }

  CountTotals(Declarations declarations, Boutiques boutiques, Currency reference, int most) {
    this.declarations = declarations;
    this.boutiques = boutiques;
    this.reference = reference;
    this.most = most;
  }

  /**
   * The totals of the months from one to another, both included.
   *
   * @param market the one that is asked for; every one in which {@code caller} acts if none is
   */
  public List<Total> of(
      YearMonth from, YearMonth to, Optional<Country> market, By by, Caller caller) {
    Span days = new Span(from.atDay(1), to.atEndOfMonth());
    Totals totals = by.totals(reference);
    int left = most;
    for (Country each : market.map(Set::of).orElseGet(() -> marketsOf(caller))) {
      left = add(totals, each, Declarations.Query.of(days), left);
    }
    return totals.all();
  }

  /** Gives how many more may be added. */
  private int add(Totals totals, Country market, Declarations.Query query, int atMost) {
    int left = atMost;
    Optional<String> cursor = Optional.empty();
    do {
      Page<Declaration> page =
          declarations.ofMarket(market, query, new PageRequest(PageRequest.LIMIT_MAX, cursor));
      page.items().forEach(totals::add);
      left -= page.items().size();
      if (left < 0) {
        throw new Malformed(
            "/to",
            "reaches more than the %d declarations that one answer adds up: ask for fewer months"
                .formatted(most));
      }
      cursor = page.next();
    } while (cursor.isPresent());
    return left;
  }

  /** Those of the token, or where the house has boutiques. */
  private Set<Country> marketsOf(Caller caller) {
    if (!caller.actsEverywhere()) {
      return caller.markets();
    }
    Set<Country> markets = new TreeSet<>((one, other) -> one.code().compareTo(other.code()));
    Optional<String> cursor = Optional.empty();
    do {
      Page<Boutique> page =
          boutiques.list(Optional.empty(), new PageRequest(PageRequest.LIMIT_MAX, cursor));
      page.items().forEach(boutique -> markets.add(boutique.market()));
      cursor = page.next();
    } while (cursor.isPresent());
    return markets;
  }

  /** What totals are told apart by, beside months. */
  public enum By {
    MARKET,
    ENTITY;

    String of(GivenGift gift) {
      return switch (this) {
        case MARKET -> gift.market().code();
        case ENTITY -> gift.entity().value();
      };
    }

    Totals totals(Currency reference) {
      return new Totals(reference, this::of);
    }
  }
}
