package io.largesse.threshold;

import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Valuation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Values gifts as rules ask for it, at the rates that may be known today. */
final class Valuer {
  private final RateBook rates;
  private final LocalDate today;
  private Vat vat = Vat.of(BigDecimal.ZERO);

  Valuer(RateBook rates, LocalDate today) {
    this.rates = rates;
    this.today = today;
  }

  /**
   * What {@code gift}, if it were of {@code day}, counts towards a limit of {@code period}: see
   * {@link Worth}.
   *
   * @param currency that of the limit; none if it counts gifts
   */
  long worth(Entry gift, LocalDate day, Period period, Optional<Currency> currency) {
    long counts = counts(gift, day, period);
    return counts != 1 || currency.isEmpty() ? counts : amount(gift, day, period, currency.get());
  }

  /** 1 if a unit of {@code gift} is above the rule's floor, 0 if not; or why that is not known. */
  long counts(Entry gift, LocalDate day, Period period) {
    Optional<Money> floor = period.rule().appliesAbove();
    if (floor.isEmpty()) {
      return 1;
    }
    ExactValue value = value(gift, period, floor.get().currency());
    long fault = addUp(value, gift, day, period.rule().valuedAt());
    if (fault != 0) {
      return fault;
    }
    return value.isUnitAbove(floor.get().units(), gift.quantity()) ? 1 : 0;
  }

  /** The rate that {@code gift} is converted with, its price's first. */
  Optional<ExchangeRate> rate(Entry gift, LocalDate day, Valuation valuation, Currency to) {
    Prices prices = gift.prices();
    Optional<Money> foreign = foreign(price(prices, valuation.price()), to);
    if (foreign.isEmpty() && valuation.freightIncluded()) {
      foreign = foreign(prices.freight(), to);
    }
    if (foreign.isEmpty() && valuation.freightIncluded()) {
      foreign = foreign(prices.handling(), to);
    }
    if (foreign.isEmpty() && valuation.engravingIncluded()) {
      foreign = foreign(prices.engraving(), to);
    }
    return foreign.isEmpty()
        ? Optional.empty()
        : rates.rate(foreign.get().currency(), to, rateDay(day));
  }

  private long amount(Entry gift, LocalDate day, Period period, Currency currency) {
    if (period.valuesPriceAlone() && !period.perUnit()) {
      Optional<Money> price = price(gift.prices(), period.rule().valuedAt().price());
      if (price.isPresent() && price.get().currency().equals(currency)) {
        return Math.min(price.get().units() * gift.quantity(), Worth.MAX);
      }
    }
    ExactValue value = value(gift, period, currency);
    long fault = addUp(value, gift, day, period.rule().valuedAt());
    return fault != 0 ? fault : value.rounded(period.perUnit() ? gift.quantity() : 1);
  }

  private ExactValue value(Entry gift, Period period, Currency currency) {
    if (vat.rate().compareTo(gift.prices().vatRate()) != 0) {
      vat = Vat.of(gift.prices().vatRate());
    }
    return new ExactValue(currency, vat, period.rule().valuedAt().vatIncluded());
  }

  /** Adds all that {@code valuation} asks for; 0, or why it cannot. A value is missed first. */
  private long addUp(ExactValue value, Entry gift, LocalDate day, Valuation valuation) {
    Prices prices = gift.prices();
    Optional<Money> price = price(prices, valuation.price());
    if (price.isEmpty()
        || (valuation.freightIncluded()
            && (prices.freight().isEmpty() || prices.handling().isEmpty()))) {
      return Worth.NO_VALUE;
    }
    boolean known = add(value, price.get(), gift.quantity(), valuation.price() != Price.COST, day);
    if (valuation.freightIncluded()) {
      known &= add(value, prices.freight().get(), gift.quantity(), false, day);
      known &= add(value, prices.handling().get(), gift.quantity(), false, day);
    }
    if (valuation.engravingIncluded() && prices.engraving().isPresent()) {
      known &= add(value, prices.engraving().get(), 1, false, day);
    }
    return known ? 0 : Worth.NO_RATE;
  }

  /** Adds {@code times} the amount, or is false if there is no rate for it. */
  private boolean add(ExactValue value, Money amount, int times, boolean hasVat, LocalDate day) {
    if (amount.currency().equals(value.currency())) {
      value.add(amount.units() * times, hasVat);
      return true;
    }
    Optional<ExchangeRate> rate = rates.rate(amount.currency(), value.currency(), rateDay(day));
    rate.ifPresent(known -> value.add(known, amount.units() * times, hasVat));
    return rate.isPresent();
  }

  /** A gift that is planned ahead has today's rate. */
  private LocalDate rateDay(LocalDate day) {
    return day.isBefore(today) ? day : today;
  }

  private static Optional<Money> price(Prices prices, Price price) {
    return switch (price) {
      case COST -> prices.cost();
      case RETAIL -> prices.retail();
      case MARKET -> prices.marketValue().isPresent() ? prices.marketValue() : prices.retail();
    };
  }

  private static Optional<Money> foreign(Optional<Money> amount, Currency to) {
    return amount.isPresent() && !amount.get().currency().equals(to) ? amount : Optional.empty();
  }
}
