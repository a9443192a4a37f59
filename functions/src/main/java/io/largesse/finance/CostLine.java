package io.largesse.finance;

import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.money.Ratio;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Prices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Says what a gift cost: quantity times cost, freight and handling, and the engraving of all. */
final class CostLine {
  private final Currency reference;
  private final RateBook rates;

  /** In {@code reference} too, at {@code rates}. */
  CostLine(Currency reference, RateBook rates) {
    this.reference = reference;
    this.rates = rates;
  }

  /** Freight and handling that a SKU does not name are in its cost; a cost that it lacks is not. */
  DeclarationLine.Cost of(Entry gift) {
    if (gift.prices().cost().isEmpty()) {
      return new DeclarationLine.Cost(Optional.empty(), Optional.empty(), 1);
    }
    List<Money> amounts = amounts(gift);
    Optional<Money> inReference = inReference(amounts, gift.day());
    boolean ofOne = amounts.stream().map(Money::currency).distinct().count() == 1;
    return new DeclarationLine.Cost(
        ofOne ? amounts.stream().reduce(Money::plus) : inReference,
        inReference,
        inReference.isPresent() ? 0 : 1);
  }

  private static List<Money> amounts(Entry gift) {
    Prices prices = gift.prices();
    List<Money> amounts = new ArrayList<>();
    for (Optional<Money> ofUnit : List.of(prices.cost(), prices.freight(), prices.handling())) {
      ofUnit.ifPresent(amount -> amounts.add(amount.times(gift.quantity())));
    }
    prices.engraving().ifPresent(amounts::add);
    return amounts;
  }

  /** Converted exactly, summed, and rounded once; empty if a rate is not known. */
  private Optional<Money> inReference(List<Money> amounts, LocalDate day) {
    Ratio sum = Ratio.ZERO;
    for (Money amount : amounts) {
      Optional<Ratio> converted = inReference(amount, day);
      if (converted.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(converted.get());
    }
    return Optional.of(new Money(sum.roundHalfUp(Long.MAX_VALUE), reference));
  }

  private Optional<Ratio> inReference(Money amount, LocalDate day) {
    Ratio units = Ratio.of(amount.units());
    return amount.currency().equals(reference)
        ? Optional.of(units)
        : rates.rate(amount.currency(), reference, day).map(rate -> rate.ofUnits().times(units));
  }
}
