package io.largesse.finance;

import io.largesse.finance.Total.TaxOf;
import io.largesse.money.Money;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Adds declarations up by the month of the gift's day. As each says a difference, corrections and
 * what was taken back are in the sums.
 */
final class Totals {
  private final Currency reference;
  private final Function<GivenGift, String> of;
  private final Map<Key, Sum> sums = new TreeMap<>(Key.ORDER);

  /** Totals of each {@code of}, a market or an entity, with costs in {@code reference}. */
  Totals(Currency reference, Function<GivenGift, String> of) {
    this.reference = reference;
    this.of = of;
  }

  void add(Declaration declaration) {
    YearMonth month = YearMonth.from(declaration.gift().day());
    String whose = of.apply(declaration.gift());
    Sum costs = sum(new Key(month, whose, Optional.empty(), Optional.of(reference)));
    costs.gifts += declaration.kind().gifts();
    for (DeclarationLine line : declaration.lines()) {
      switch (line) {
        case DeclarationLine.Cost cost -> costs.add(cost.inReference(), cost.reviews());
        case DeclarationLine.Tax tax ->
            sum(new Key(
                    month, whose, Optional.of(TaxOf.of(tax)), tax.amount().map(Money::currency)))
                .add(tax.amount(), tax.reviews());
      }
    }
  }

  /** By month, then by market or entity, the cost first; what comes to nothing is left out. */
  List<Total> all() {
    return sums.entrySet().stream()
        .filter(entry -> !entry.getValue().isNothing())
        .map(entry -> entry.getKey().total(entry.getValue()))
        .toList();
  }

  private Sum sum(Key key) {
    return sums.computeIfAbsent(key, unseen -> new Sum());
  }

  /** What is added up to one total. */
  private record Key(YearMonth month, String of, Optional<TaxOf> tax, Optional<Currency> currency) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::month)
            .thenComparing(Key::of)
            .thenComparing(key -> key.tax.map(TaxOf::rule).orElse(""))
            .thenComparing(key -> key.tax.flatMap(TaxOf::treatment).orElse(""))
            .thenComparing(key -> key.tax.map(tax -> tax.shape().name()).orElse(""))
            .thenComparing(key -> key.currency.map(Currency::getCurrencyCode).orElse(""));

    Total total(Sum sum) {
      return new Total(
          month, of, tax, sum.gifts, currency.map(unit -> new Money(sum.units, unit)), sum.reviews);
    }
  }

  /** The sum of lines. */
  private static final class Sum {
    private long gifts;
    private long units;
    private long reviews;

    void add(Optional<Money> amount, int more) {
      units = Math.addExact(units, amount.map(Money::units).orElse(0L));
      reviews += more;
    }

    boolean isNothing() {
      return gifts == 0 && units == 0 && reviews == 0;
    }
  }
}
