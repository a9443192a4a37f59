package io.largesse.threshold;

import io.largesse.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Reckons one gift, on its own day or on another, against periods of rules. */
final class Reckoning {
  private final Entry gift;
  private final Optional<Money> purchase;
  private final Valuer valuer;
  private final Ledgers ledgers;
  private final Windows windows;

  Reckoning(Candidate candidate, Setting setting, Valuer valuer) {
    this(candidate, setting, valuer, valuer);
  }

  /** Values the gift by {@code own}, and those that count with it by {@code others}. */
  Reckoning(Candidate candidate, Setting setting, Valuer own, Valuer others) {
    this.gift = candidate.entry();
    this.purchase = candidate.purchase();
    this.ledgers = new Ledgers(setting, others);
    this.valuer = own;
    this.windows =
        new Windows(
            gift.occasion(), gift.purchaseId(), setting.boutique().businessYearStartMonth());
  }

  /** The gifts that {@code period} counts together with this one. */
  Counted counted(Period period) {
    Optional<Ceiling> ceiling = ceiling(period);
    return ledgers.counted(
        period, ceiling.isPresent() ? ceiling.get().currency() : Optional.empty());
  }

  /** What {@code period} makes of the gift if it is of {@code day}, beside {@code counted}. */
  Reckoned reckon(Period period, LocalDate day, Counted counted) {
    Optional<Ceiling> ceiling = ceiling(period);
    if (ceiling.isEmpty()) {
      Usage none = new Usage(0, false, false, new Span(day, day));
      return new Reckoned(Outcome.NO_VALUE, ceiling, none, Worth.NO_VALUE);
    }
    Usage usage = windows.usage(period.rule(), counted, day);
    long worth = valuer.worth(gift, day, period, ceiling.get().currency());
    if (worth == 0 && valuer.counts(gift, day, period) == 0) {
      return new Reckoned(Outcome.WITHIN, ceiling, usage, 0);
    }
    Outcome outcome = outcome(period, ceiling.get(), usage, worth);
    return new Reckoned(outcome, ceiling, usage, worth);
  }

  /** Whether {@code period} would leave the gift within if nothing else counted on {@code day}. */
  boolean mayBeWithin(Period period, LocalDate day) {
    Optional<Ceiling> ceiling = ceiling(period);
    if (ceiling.isEmpty()) {
      return false;
    }
    long worth = valuer.worth(gift, day, period, ceiling.get().currency());
    return Worth.isKnown(worth)
        && (valuer.counts(gift, day, period) == 0
            || !ceiling.get().isPassedBy(worth, period.rule().inclusive()));
  }

  private Optional<Ceiling> ceiling(Period period) {
    return period.ceiling(purchase);
  }

  /** What {@code period} finds of a gift of that {@link Worth} beside what is used already. */
  static Outcome outcome(Period period, Ceiling ceiling, Usage usage, long worth) {
    if (ceiling.isPassedBy(usage.known() + Math.max(worth, 0), period.rule().inclusive())) {
      return Outcome.OVER;
    }
    if (worth == Worth.NO_VALUE || usage.lacksValue()) {
      return Outcome.NO_VALUE;
    }
    return worth == Worth.NO_RATE || usage.lacksRate() ? Outcome.NO_RATE : Outcome.WITHIN;
  }
}
