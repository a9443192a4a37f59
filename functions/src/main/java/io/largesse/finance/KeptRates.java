package io.largesse.finance;

import io.largesse.money.ExchangeRate;
import io.largesse.money.RateBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The rates of one gift: those kept with it, else those of the book, which are noted. */
final class KeptRates implements RateBook {
  private final List<ExchangeRate> kept;
  private final RateBook book;
  private final List<ExchangeRate> noted;

  /**
   * The rates of a gift.
   *
   * @param ofGift those to the reference currency
   * @param ofTaxes those that its taxes were converted with before
   */
  KeptRates(List<ExchangeRate> ofGift, List<ExchangeRate> ofTaxes, RateBook book) {
    this.kept = ofGift;
    this.noted = new ArrayList<>(ofTaxes);
    this.book = book;
  }

  @Override
  public Optional<ExchangeRate> rate(Currency from, Currency to, LocalDate day) {
    Optional<ExchangeRate> known = among(kept, from, to).or(() -> among(noted, from, to));
    if (known.isPresent()) {
      return known;
    }
    Optional<ExchangeRate> found = book.rate(from, to, day);
    found.ifPresent(noted::add);
    return found;
  }

  /** The kept rates of its taxes, and those found since. */
  List<ExchangeRate> ofTaxes() {
    return noted;
  }

  private static Optional<ExchangeRate> among(
      List<ExchangeRate> rates, Currency from, Currency to) {
    return rates.stream()
        .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
        .findFirst();
  }
}
